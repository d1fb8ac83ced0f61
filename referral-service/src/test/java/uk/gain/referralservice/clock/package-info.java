/** Tests of how time counts. */
@NullMarked
package uk.gain.referralservice.clock;

import org.jspecify.annotations.NullMarked;
