/** Hears of requests that change, and of the time that passes. */
@NullMarked
package uk.gain.agencygateway.webhooks.listening;

import org.jspecify.annotations.NullMarked;
