/** Webhooks for the agency's developers, and their hosts for operators, over HTTP. */
@NullMarked
package uk.gain.agencygateway.webhooks.web;

import org.jspecify.annotations.NullMarked;
