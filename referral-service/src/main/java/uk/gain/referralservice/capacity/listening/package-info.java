/** Looks regularly whether places became free; the only thing that wakes the releasing. */
@NullMarked
package uk.gain.referralservice.capacity.listening;

import org.jspecify.annotations.NullMarked;
