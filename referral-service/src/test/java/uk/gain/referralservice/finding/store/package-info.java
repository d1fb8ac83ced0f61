/** How fast referrals are found when there are many. */
@NullMarked
package uk.gain.referralservice.finding.store;

import org.jspecify.annotations.NullMarked;
