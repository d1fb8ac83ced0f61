package uk.gain.auditservice.finding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** Only auditors look into the trail, and only for a purpose that the law knows. */
@Component
public class Auditors {

    private final AccessEvents accesses;

    Auditors(AccessEvents accesses) {
        this.accesses = accesses;
    }

    /** The attempt of anybody else is recorded before it is refused. */
    public LookUp lookUp(Caller caller, @Nullable String purpose, String source) {
        if (caller.role() != ActorRole.AUDITOR) {
            accesses.recordDenied(
                    caller,
                    Access.denied(
                            Operation.CONSULTATION, "trail", source, ProblemType.FORBIDDEN.slug()));
            throw Problem.of(ProblemType.FORBIDDEN, "Only auditors see the trail");
        }
        return new LookUp(caller, purpose(purpose), source);
    }

    private static Purpose purpose(@Nullable String purpose) {
        return Purpose.of(purpose == null ? "" : purpose)
                .orElseThrow(
                        () ->
                                Problem.of(
                                        ProblemType.INVALID_REQUEST,
                                        Purpose.RULE,
                                        List.of(
                                                new Violation(
                                                        "purpose",
                                                        "purpose-is-lawful",
                                                        Purpose.RULE))));
    }
}
