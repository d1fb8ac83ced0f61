package uk.gain.referralservice.deconfliction.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.deconfliction.model.BlindIndex.Blinded;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** The subjects of every referral, as nobody can read them. */
public interface BlindedSubjects {

    /** In place of what was kept of these referrals; they wait to be compared from then on. */
    void keep(Collection<ReferralId> referrals, List<Blinded> subjects, Instant now);

    /** In place of what was kept of these referrals, which are not compared anew for it. */
    void renew(Collection<ReferralId> referrals, List<Blinded> subjects);

    /**
     * Whether it is this transaction's turn to compare: one does at a time, until it ends, so that
     * of two referrals that arrive together one meets the other.
     */
    boolean turn();

    /** Those that wait, the longest waiting first, each held until the transaction ends. */
    List<ReferralId> waiting(int atMost);

    /**
     * Every pair of subjects that share a token, each pair once, neither of a referral that was
     * withdrawn or recalled as a whole.
     *
     * @param mostPerToken of those with a token the newest so many are looked at, so that a value
     *     that thousands share does not stop everything
     */
    List<Pair> candidates(Collection<ReferralId> arrived, Set<Integer> keys, int mostPerToken);

    /** They were compared. */
    void compared(Collection<ReferralId> referrals);

    /** Those of which something is kept, but nothing under this key. */
    List<ReferralId> without(int key, int atMost);

    /** Forgets what was kept under keys that are no longer in force. */
    void forgetAllBut(Set<Integer> keys);

    /**
     * The newest referrals of which each set has a token.
     *
     * @param before only those raised before this one; absent for the newest of all
     */
    List<ReferralId> bearing(List<Set<UUID>> tokens, @Nullable ReferralId before, int atMost);
}
