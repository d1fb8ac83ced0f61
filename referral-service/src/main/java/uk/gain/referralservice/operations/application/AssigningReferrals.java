package uk.gain.referralservice.operations.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.OperationReferrals;
import uk.gain.referralservice.lifecycle.model.ReferralEvent.OperationAssigned;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.operations.model.Membership;
import uk.gain.referralservice.operations.model.OperationAccesses;
import uk.gain.referralservice.operations.model.Operations;

/** A co-ordinator puts referrals of their region into an operation, or takes them out of it. */
@Service
public class AssigningReferrals {

    private final Operations operations;
    private final OperationReferrals members;
    private final ReferralEvents events;
    private final OperationAccesses accesses;
    private final Clock clock;

    AssigningReferrals(
            Operations operations,
            OperationReferrals members,
            ReferralEvents events,
            OperationAccesses accesses,
            Clock clock) {
        this.operations = operations;
        this.members = members;
        this.events = events;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** All or none. A referral that is in another operation leaves it. */
    @Transactional
    public Assigning putIn(Coordinator by, String code, List<ReferralId> referrals, String source) {
        if (!exists(by, code)) {
            return noSuchOperation(by, code, source);
        }
        Map<ReferralId, HeldReferral> held = events.hold(referrals);
        return apply(by, Membership.in(by.rocu(), code, referrals, held), source);
    }

    /** All or none. A referral that is in another operation stays there. */
    @Transactional
    public Assigning takeOut(
            Coordinator by, String code, List<ReferralId> referrals, String source) {
        if (!exists(by, code)) {
            return noSuchOperation(by, code, source);
        }
        Map<ReferralId, HeldReferral> held = events.hold(referrals);
        return apply(by, Membership.notIn(by.rocu(), code, referrals, held), source);
    }

    /** The region's referrals with these reference numbers. */
    @Transactional(readOnly = true)
    public Map<String, ReferralId> withReferences(Coordinator by, List<String> references) {
        return members.withReferences(by.rocu(), references);
    }

    private Assigning apply(Coordinator by, Membership membership, String source) {
        return switch (membership) {
            case Membership.NotFound(List<ReferralId> missing) -> {
                accesses.denied(by, missing, source);
                yield new Assigning.NoSuchReferrals(missing);
            }
            case Membership.Changes(List<ReferralId> changed, String operation) -> {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                Fact.Party party =
                        new Fact.Party("PERSON", "COORDINATOR", by.subject(), by.rocu(), null);
                members.assign(changed, operation);
                events.record(
                        changed.stream()
                                .map(
                                        id ->
                                                new OperationAssigned(
                                                        new Occasion(Ids.next(), id, now, party),
                                                        operation))
                                .toList());
                accesses.assigned(by, changed, source);
                yield new Assigning.Done(changed);
            }
        };
    }

    private boolean exists(Coordinator by, String code) {
        return operations.find(by.rocu(), code).isPresent()
                || members.rollUp(by.rocu(), code, clock.instant()).isPresent();
    }

    private Assigning noSuchOperation(Coordinator by, String code, String source) {
        accesses.denied(by, code, source);
        return new Assigning.NoSuchOperation();
    }
}
