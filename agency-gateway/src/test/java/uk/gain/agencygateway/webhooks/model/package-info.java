/** Tests of webhooks. */
@NullMarked
package uk.gain.agencygateway.webhooks.model;

import org.jspecify.annotations.NullMarked;
