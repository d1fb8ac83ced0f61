package uk.gain.referralservice.directory.web;

import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.referralservice.directory.model.Party;

/** Lets operators in. Everybody else is turned away, and that they tried is recorded. */
@Component
public class Operators {

    private final AccessEvents accessEvents;

    Operators(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    /** Whether what only operators may do should be offered. */
    public static boolean isOne(Caller caller) {
        return caller.role() == ActorRole.OPERATOR;
    }

    /** The operator, who may look at members and versions. */
    public Party looking(Caller caller, String source) {
        return admit(caller, Operation.CONSULTATION, source);
    }

    /** The operator, who may change the directory. */
    public Party editing(Caller caller, String source) {
        return admit(caller, Operation.CONFIGURATION, source);
    }

    private Party admit(Caller caller, Operation operation, String source) {
        if (isOne(caller)) {
            return Party.operator(caller.subject(), caller.organisation());
        }
        accessEvents.recordDenied(
                caller,
                Access.denied(operation, "directory", source, ProblemType.FORBIDDEN.slug()));
        throw Problem.of(ProblemType.FORBIDDEN, "Only operators do this.");
    }
}
