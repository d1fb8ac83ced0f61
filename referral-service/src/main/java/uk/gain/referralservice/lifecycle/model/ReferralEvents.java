package uk.gain.referralservice.lifecycle.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How anything is said about a referral after it was raised. Whoever changes a referral or its
 * requests locks referrals first (by id, through {@link #hold}), then requests (by id, through
 * {@link Requests#holdForUpdate}), so that nobody waits for each other in a circle.
 */
public interface ReferralEvents {

    /**
     * Those that exist, whichever their region, each held until the transaction ends. MUST be
     * called before anything about them is decided or recorded.
     */
    Map<ReferralId, HeldReferral> hold(Collection<ReferralId> ids);

    /**
     * Gives each event the next sequence of its referral, keeps it in the history and announces it,
     * in the order of the list. MUST be called in the transaction that makes the events true, after
     * {@link #hold} of their referrals.
     *
     * @throws IllegalStateException when an event speaks of a referral that does not exist
     */
    void record(List<? extends ReferralEvent> events);

    /** An event with its place among everything said about its referral. */
    record Numbered(long sequence, ReferralEvent event) {}
}
