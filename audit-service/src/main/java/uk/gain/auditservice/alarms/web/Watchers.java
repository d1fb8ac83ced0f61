package uk.gain.auditservice.alarms.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/**
 * Auditors and operators see alarms, which hold no personal data; only auditors acknowledge, so
 * that whoever runs the exchange cannot wave through what it did.
 */
@Component
public class Watchers {

    private static final Set<ActorRole> READERS = EnumSet.of(ActorRole.AUDITOR, ActorRole.OPERATOR);

    private final AccessEvents accesses;

    Watchers(AccessEvents accesses) {
        this.accesses = accesses;
    }

    /** The attempt of anybody else is recorded before it is refused. */
    public Access reading(Caller caller, String source) {
        if (!READERS.contains(caller.role())) {
            throw refused(caller, Operation.CONSULTATION, source, "see alarms");
        }
        return allowed(Operation.CONSULTATION, source);
    }

    /** The attempt of anybody else is recorded before it is refused. */
    public Access acknowledging(Caller caller, String source) {
        if (caller.role() != ActorRole.AUDITOR) {
            throw refused(caller, Operation.CONFIGURATION, source, "acknowledge alarms");
        }
        return allowed(Operation.CONFIGURATION, source);
    }

    private static Access allowed(Operation operation, String source) {
        return Access.allowed(operation, "alarm", Justification.INTEGRITY_AND_SECURITY, source);
    }

    private Problem refused(Caller caller, Operation operation, String source, String what) {
        accesses.recordDenied(
                caller, Access.denied(operation, "alarm", source, ProblemType.FORBIDDEN.slug()));
        return Problem.of(
                ProblemType.FORBIDDEN,
                operation == Operation.CONSULTATION
                        ? "Only auditors and operators " + what
                        : "Only auditors " + what);
    }
}
