package uk.gain.referralservice.deconfliction.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.deconfliction.model.Alerting.About;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * Every alert. What a co-ordinator looks up is always looked up within their region: an alert of
 * another region is not found.
 */
public interface Alerts {

    /** Keeps those whose side has not learnt of the same referral before, and returns them. */
    List<Alert> addNew(List<About> alerts);

    /**
     * A region's alerts, the newest first.
     *
     * @param toNote only those nobody has dealt with
     * @param before only those before this one; absent for the newest of all
     */
    List<Alert> page(String rocu, boolean toNote, @Nullable UUID before, int limit);

    /** The alerts of one referral, the newest first. */
    List<Alert> of(ReferralId referral);

    Counts count(String rocu);

    Optional<Alert> find(String rocu, UUID id);

    /** Dealt with; once noted it stays as it was. */
    void note(UUID id, String by, Instant at);

    /**
     * How many alerts a region has.
     *
     * @param toNote of all, those nobody has dealt with
     */
    record Counts(int all, int toNote) {}
}
