package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.HistoryEntry;
import uk.gain.referralservice.lifecycle.model.OtherInterest;
import uk.gain.referralservice.lifecycle.model.Places;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Requests;
import uk.gain.referralservice.lifecycle.model.RollUp;

/**
 * A co-ordinator follows the referrals of their region. Every look is recorded in the transaction
 * that allows it: if it cannot be recorded, nothing is shown.
 */
@Service
public class FollowingReferrals {

    /** Names of what a referral says openly. */
    public static final List<String> OPEN_FIELDS =
            List.of(
                    "reference",
                    "requestingUnit",
                    "requestingUnitReference",
                    "classification",
                    "urgency",
                    "threatArea",
                    "criteria",
                    "categories",
                    "safeguarding",
                    "covert",
                    "operation",
                    "raisedAt",
                    "raisedBy",
                    "closedAt",
                    "rollUp");

    private final Referrals referrals;
    private final Requests requests;
    private final Accesses accesses;
    private final Places places;
    private final OtherInterest others;
    private final Clock clock;

    FollowingReferrals(
            Referrals referrals,
            Requests requests,
            Accesses accesses,
            Places places,
            OtherInterest others,
            Clock clock) {
        this.referrals = referrals;
        this.requests = requests;
        this.accesses = accesses;
        this.places = places;
        this.others = others;
        this.clock = clock;
    }

    @Transactional
    public Consulted<FollowedReferral> view(Coordinator by, ReferralId id, String source) {
        Look look = look("referral", id, withRequests(), source);
        return consult(
                by,
                id,
                look,
                referral ->
                        new FollowedReferral(
                                referral,
                                requests.of(id, clock.instant()),
                                referrals.outcomesOf(id),
                                referrals.recallsOf(id),
                                places.standings(id, clock.instant()),
                                others.toNote(id)));
    }

    @Transactional
    public Consulted<RollUp> rollUp(Coordinator by, ReferralId id, String source) {
        return consult(by, id, look("roll-up", id, List.of("rollUp"), source), Referral::rollUp);
    }

    @Transactional
    public Consulted<List<HistoryEntry>> history(Coordinator by, ReferralId id, String source) {
        return consult(
                by,
                id,
                look("history", id, List.of("history"), source),
                referral -> requests.historyOf(referral.id()));
    }

    private <T> Consulted<T> consult(
            Coordinator by, ReferralId id, Look look, Function<Referral, T> shown) {
        Optional<Referral> found = referrals.find(by.rocu(), id, clock.instant());
        if (found.isEmpty()) {
            accesses.denied(by, look, "not-found");
            return new Consulted.NotFound<>();
        }
        accesses.consulted(by, look);
        return new Consulted.Shown<>(shown.apply(found.get()));
    }

    private static Look look(String kind, ReferralId id, List<String> fields, String source) {
        return new Look(kind, id.toString(), id, fields, source);
    }

    private static List<String> withRequests() {
        return Stream.concat(OPEN_FIELDS.stream(), Stream.of("requests", "outcomes", "recalls"))
                .toList();
    }
}
