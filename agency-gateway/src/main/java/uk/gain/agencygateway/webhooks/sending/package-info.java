/** Webhooks over HTTP, to addresses that were looked up and checked for this one connection. */
@NullMarked
package uk.gain.agencygateway.webhooks.sending;

import org.jspecify.annotations.NullMarked;
