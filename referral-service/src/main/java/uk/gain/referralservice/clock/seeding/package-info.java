/** Reads the published bank holidays, and warns when they run out. */
@NullMarked
package uk.gain.referralservice.clock.seeding;

import org.jspecify.annotations.NullMarked;
