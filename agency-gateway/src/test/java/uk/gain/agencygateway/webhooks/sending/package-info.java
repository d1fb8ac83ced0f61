/** Tests of webhooks. */
@NullMarked
package uk.gain.agencygateway.webhooks.sending;

import org.jspecify.annotations.NullMarked;
