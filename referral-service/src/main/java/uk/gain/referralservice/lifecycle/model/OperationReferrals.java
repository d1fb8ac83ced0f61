package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.AgencyCode;

/** Referrals as members of the operations of a region. */
public interface OperationReferrals {

    /** Every operation that referrals of the region name, in order of the codes. */
    List<String> named(String rocu);

    /** Over all referrals of the operation; absent when the region has none. */
    Optional<Together> rollUp(String rocu, String operation, Instant now);

    /** The same for each agency that is asked, in order of their codes. */
    List<OfAgency> rollUpByAgency(String rocu, String operation, Instant now);

    /** Newest first; those raised before {@code before}, or the newest of all when it is absent. */
    List<Referral> page(
            String rocu, String operation, @Nullable ReferralId before, int limit, Instant now);

    /** Those of the region that have these reference numbers. */
    Map<String, ReferralId> withReferences(String rocu, Collection<String> references);

    /**
     * Puts these into the operation, or takes them out of theirs when it is absent. MUST be called
     * after the referrals were held, in the transaction that says so.
     */
    void assign(Collection<ReferralId> ids, @Nullable String operation);

    /** How many referrals, and where all their requests stand. */
    record Together(long referrals, RollUp rollUp) {}

    /** Where one agency's requests stand. */
    record OfAgency(AgencyCode agency, String name, RollUp rollUp) {}
}
