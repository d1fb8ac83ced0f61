package uk.gain.referralservice.finding.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.deconfliction.application.FindingByIdentifiers;
import uk.gain.referralservice.deconfliction.application.FindingByIdentifiers.Found;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.FoundReferrals;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.application.FollowingReferrals;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;

/**
 * A co-ordinator finds referrals of their region. Every look is recorded in the transaction that
 * allows it: of a search, by which kinds of identifier, and never their values.
 */
@Service
public class FindingReferrals {

    private final FoundReferrals found;
    private final Referrals referrals;
    private final FindingByIdentifiers identifiers;
    private final Accesses accesses;
    private final Clock clock;

    FindingReferrals(
            FoundReferrals found,
            Referrals referrals,
            FindingByIdentifiers identifiers,
            Accesses accesses,
            Clock clock) {
        this.found = found;
        this.referrals = referrals;
        this.identifiers = identifiers;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** What came of a search. */
    public sealed interface Searched {

        record Matching(List<Referral> referrals) implements Searched {

            public Matching {
                referrals = List.copyOf(referrals);
            }
        }

        /** This one is no such identifier. */
        record NoSuchIdentifier(int place, Identifier.Kind kind) implements Searched {}
    }

    /** Newest first; at most {@code limit} of those raised before {@code before}. */
    @Transactional
    public List<Referral> page(
            Coordinator by,
            Filter filter,
            @Nullable WorkList of,
            @Nullable ReferralId before,
            int limit,
            String source) {
        accesses.consulted(
                by, new Look("list", null, null, FollowingReferrals.OPEN_FIELDS, source));
        Instant now = clock.instant();
        return referrals.findAll(by.rocu(), found.page(by, filter, of, before, limit, now), now);
    }

    /** Those of which every identifier is borne by a subject, newest first. */
    @Transactional
    public Searched search(
            Coordinator by,
            List<Identifier> sought,
            @Nullable ReferralId before,
            int limit,
            String source) {
        List<String> fields =
                sought.stream().map(identifier -> identifier.kind().name()).distinct().toList();
        accesses.consulted(by, new Look("search", null, null, fields, source));
        return switch (identifiers.bearing(by.rocu(), sought, before, limit)) {
            case Found.NoSuchIdentifier(int place, Identifier.Kind kind) ->
                    new Searched.NoSuchIdentifier(place, kind);
            case Found.Bearing(List<ReferralId> ids) ->
                    new Searched.Matching(referrals.findAll(by.rocu(), ids, clock.instant()));
        };
    }
}
