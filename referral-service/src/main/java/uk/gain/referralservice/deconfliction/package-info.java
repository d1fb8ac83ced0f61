/**
 * De-confliction: two referrals that ask about one subject are found without comparing cleartext,
 * and both sides learn each other's reference and contact, and nothing else.
 *
 * <p>What identifies a subject is kept twice, both keyed with a secret that is not in the database:
 * as tokens, by which candidates are found, and as sealed evidence, by which {@code MatchRule}
 * weighs them. A covert referral is never named to another.
 *
 * <p>What becomes of a referral decides whether it is still looked at: withdrawn or recalled as a
 * whole it is not, because its region no longer asks; closed it is, because that another region had
 * an interest is what the next one needs to know; erased, its tokens and evidence are deleted in
 * the transaction that destroys its keys.
 */
@NullMarked
package uk.gain.referralservice.deconfliction;

import org.jspecify.annotations.NullMarked;
