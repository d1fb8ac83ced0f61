package uk.gain.referralservice.lifecycle.web;

import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/** Lets co-ordinators in. Everybody else is turned away, and that they tried is recorded. */
@Component
public class Coordinators {

    private final AccessEvents accessEvents;

    Coordinators(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    /** The co-ordinator, who may look. */
    public Coordinator looking(Caller caller, String source) {
        return admit(caller, Operation.CONSULTATION, source);
    }

    /** The co-ordinator, who may raise. */
    public Coordinator raising(Caller caller, String source) {
        return admit(caller, Operation.COLLECTION, source);
    }

    /** The co-ordinator, who may change what was raised. */
    public Coordinator changing(Caller caller, String source) {
        return admit(caller, Operation.ALTERATION, source);
    }

    private Coordinator admit(Caller caller, Operation operation, String source) {
        if (caller.role() == ActorRole.COORDINATOR) {
            return new Coordinator(caller.subject(), caller.organisation());
        }
        accessEvents.recordDenied(
                caller, Access.denied(operation, "referral", source, ProblemType.FORBIDDEN.slug()));
        throw Problem.of(
                ProblemType.FORBIDDEN, "Only co-ordinators raise and follow referrals here.");
    }
}
