/** Writes what the exchange was configured with to the record of accesses. */
@NullMarked
package uk.gain.referralservice.powers.publishing;

import org.jspecify.annotations.NullMarked;
