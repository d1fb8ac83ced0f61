/** The rule data that is shipped, held against the directory that is shipped. */
@NullMarked
package uk.gain.referralservice.powers.seeding;

import org.jspecify.annotations.NullMarked;
