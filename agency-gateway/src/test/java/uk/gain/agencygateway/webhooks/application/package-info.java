/** Tests of webhooks. */
@NullMarked
package uk.gain.agencygateway.webhooks.application;

import org.jspecify.annotations.NullMarked;
