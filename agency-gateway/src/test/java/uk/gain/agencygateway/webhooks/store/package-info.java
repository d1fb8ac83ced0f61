/** Tests of webhooks. */
@NullMarked
package uk.gain.agencygateway.webhooks.store;

import org.jspecify.annotations.NullMarked;
