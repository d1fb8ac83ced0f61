/**
 * Which referrals changed, in an order that a reader can go on from: an append-only feed of
 * positions. It says that something changed and never what.
 */
@NullMarked
package uk.gain.referralservice.changes;

import org.jspecify.annotations.NullMarked;
