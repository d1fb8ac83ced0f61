/** Webhooks for an agency's officers, and their hosts for operators, as pages. */
@NullMarked
package uk.gain.agencygateway.webhooks.pages;

import org.jspecify.annotations.NullMarked;
