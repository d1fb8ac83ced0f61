package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every referral. What a co-ordinator looks up is always looked up within their region: a referral
 * of another region is not found.
 */
public interface Referrals extends Contents {

    /**
     * Takes the next numbers of that region and year, as many as asked for, and returns the first
     * of them. Held until the transaction ends, so that numbers are given in order, without gaps
     * and never twice; MUST be called in the transaction that keeps as many referrals.
     *
     * @param count 1 or more
     */
    long takeNumbers(String rocu, int year, int count);

    /** Keeps the referrals, their requests, and that they were raised. */
    void add(List<SealedReferral> referrals);

    /**
     * Keeps how soon an answer is needed from now on, and so where its queued requests belong in
     * their queues. MUST be called while the referral is held.
     */
    void reprioritise(ReferralId id, Urgency urgency, boolean safeguarding);

    /** Those of these that exist in the region, in the order asked for. */
    List<Referral> findAll(String rocu, List<ReferralId> ids, Instant now);

    Optional<Referral> find(String rocu, ReferralId id, Instant now);

    /** What it was worth, oldest first. */
    List<Outcome> outcomesOf(ReferralId id);

    /** What of it was recalled or corrected, oldest first. */
    List<Recall> recallsOf(ReferralId id);

    /**
     * Those that exist, whichever their region: for showing changes to whoever was let in before.
     */
    Map<ReferralId, RollUp> rollUps(Set<ReferralId> ids, Instant now);
}
