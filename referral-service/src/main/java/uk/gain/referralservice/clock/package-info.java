/**
 * How time counts: working calendars with their bank holidays, and the limits and the elapsed time
 * that follow from them. It knows agencies and no referral.
 */
@NullMarked
package uk.gain.referralservice.clock;

import org.jspecify.annotations.NullMarked;
