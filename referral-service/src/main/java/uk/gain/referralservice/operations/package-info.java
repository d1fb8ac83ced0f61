/**
 * Referrals worked together: named sets for a day of action, each with one roll-up. A region sees
 * its own only.
 */
@NullMarked
package uk.gain.referralservice.operations;

import org.jspecify.annotations.NullMarked;
