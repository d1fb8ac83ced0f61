package uk.gain.auditservice.verifying.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.auditservice.finding.model.Purpose;
import uk.gain.auditservice.verifying.application.VerifyingLog;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

@RestController
@Tag(name = "integrity")
class IntegrityController {

    private static final String SOURCE = "GET /api/integrity";
    private static final String OBJECT = "log";
    private static final Set<ActorRole> VERIFIERS =
            EnumSet.of(ActorRole.AUDITOR, ActorRole.OPERATOR);

    private final VerifyingLog verifying;
    private final AccessEvents accesses;

    IntegrityController(VerifyingLog verifying, AccessEvents accesses) {
        this.verifying = verifying;
        this.accesses = accesses;
    }

    /** Takes a time that grows with the log. Shows no entry, so operators may ask too. */
    @GetMapping("/api/integrity")
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Derives the whole log again and names the first thing that is wrong")
    VerdictView integrity(Caller caller, @RequestParam(required = false) @Nullable String purpose) {
        if (!VERIFIERS.contains(caller.role())) {
            accesses.recordDenied(
                    caller,
                    Access.denied(
                            Operation.CONSULTATION, OBJECT, SOURCE, ProblemType.FORBIDDEN.slug()));
            throw Problem.of(
                    ProblemType.FORBIDDEN, "Only auditors and operators have the log verified");
        }
        Purpose stated =
                Purpose.of(purpose == null ? "" : purpose)
                        .orElseThrow(IntegrityController::noPurpose);
        return VerdictView.of(
                verifying.verify(
                        caller,
                        Access.allowed(
                                Operation.CONSULTATION,
                                OBJECT,
                                Justification.valueOf(stated.name()),
                                SOURCE)));
    }

    private static Problem noPurpose() {
        return Problem.of(
                ProblemType.INVALID_REQUEST,
                Purpose.RULE,
                List.of(new Violation("purpose", "purpose-is-lawful", Purpose.RULE)));
    }
}
