/** Hears of requests that change, and of the time that passes. */
@NullMarked
package uk.gain.agencygateway.nudging.listening;

import org.jspecify.annotations.NullMarked;
