package uk.gain.referralservice.reporting.web;

import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/**
 * Lets in who may see figures. Everybody else is turned away, and that they tried is recorded.
 * Figures are no personal data: looking at them is not recorded.
 */
@Component
public class Readers {

    private final AccessEvents accessEvents;

    Readers(AccessEvents accessEvents) {
        this.accessEvents = accessEvents;
    }

    /** The co-ordinator's region, whose figures are shown in every detail. */
    public String region(Caller caller, String source) {
        if (caller.role() != ActorRole.COORDINATOR) {
            throw denied(caller, source, "Only co-ordinators see the figures of a region.");
        }
        return caller.organisation();
    }

    /** Whoever may see what is published before it is handed on. */
    public void published(Caller caller, String source) {
        if (caller.role() != ActorRole.COORDINATOR && caller.role() != ActorRole.OPERATOR) {
            throw denied(
                    caller, source, "Only co-ordinators and operators take what is published.");
        }
    }

    private Problem denied(Caller caller, String source, String detail) {
        accessEvents.recordDenied(
                caller,
                Access.denied(
                        Operation.CONSULTATION, "report", source, ProblemType.FORBIDDEN.slug()));
        return Problem.of(ProblemType.FORBIDDEN, detail);
    }
}
