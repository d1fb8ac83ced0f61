/** Tests of the published calendars. */
@NullMarked
package uk.gain.referralservice.clock.seeding;

import org.jspecify.annotations.NullMarked;
