package uk.gain.agencygateway.nudging.web;

import org.springframework.stereotype.Component;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/** Officers set their agency's nudges, operators see which fail; other attempts are on record. */
@Component
public class NudgeCallers {

    private final AccessEvents accesses;

    NudgeCallers(AccessEvents accesses) {
        this.accesses = accesses;
    }

    public Caller configuring(Caller caller, String source) {
        return requireRole(
                caller,
                ActorRole.AGENCY_OFFICER,
                source,
                "An officer of the agency sets its e-mail nudges");
    }

    public Caller operating(Caller caller, String source) {
        return requireRole(
                caller, ActorRole.OPERATOR, source, "What fails is the operators' business");
    }

    private Caller requireRole(Caller caller, ActorRole role, String source, String detail) {
        if (caller.role() != role) {
            accesses.recordDenied(
                    caller,
                    Access.denied(
                            Operation.CONFIGURATION,
                            "email-nudge",
                            source,
                            ProblemType.FORBIDDEN.slug()));
            throw Problem.of(ProblemType.FORBIDDEN, detail);
        }
        return caller;
    }
}
