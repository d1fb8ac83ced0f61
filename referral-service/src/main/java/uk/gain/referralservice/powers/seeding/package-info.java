/** Reads the file of the legal gateways at start, before anybody is served. */
@NullMarked
package uk.gain.referralservice.powers.seeding;

import org.jspecify.annotations.NullMarked;
