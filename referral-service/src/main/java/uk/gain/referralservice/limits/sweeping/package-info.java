/** What makes the clock tick: a look at every limit that may have passed, again and again. */
@NullMarked
package uk.gain.referralservice.limits.sweeping;

import org.jspecify.annotations.NullMarked;
