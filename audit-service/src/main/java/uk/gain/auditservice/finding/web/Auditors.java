package uk.gain.auditservice.finding.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final Set<ActorRole> AUDITORS = EnumSet.of(ActorRole.AUDITOR);
    private static final Set<ActorRole> OPERATORS = EnumSet.of(ActorRole.OPERATOR);
    private static final Set<ActorRole> CHECKERS =
            EnumSet.of(ActorRole.AUDITOR, ActorRole.OPERATOR);

    private final AccessEvents accesses;

    Auditors(AccessEvents accesses) {
        this.accesses = accesses;
    }

    /** The attempt of anybody else, or for no purpose, is recorded before it is refused. */
    public LookUp lookUp(Caller caller, @Nullable String purpose, String source) {
        return lookUp(caller, purpose, source, AUDITORS, "Only auditors see the trail");
    }

    /** For what shows no entry, and may therefore be asked by operators too; likewise. */
    public LookUp check(Caller caller, @Nullable String purpose, String source) {
        return lookUp(
                caller,
                purpose,
                source,
                CHECKERS,
                "Only auditors and operators have the index compared");
    }

    /** For what mends without showing anything; likewise. */
    public LookUp repair(Caller caller, @Nullable String purpose, String source) {
        return lookUp(caller, purpose, source, OPERATORS, "Only operators have the index mended");
    }

    private LookUp lookUp(
            Caller caller,
            @Nullable String purpose,
            String source,
            Set<ActorRole> allowed,
            String otherwise) {
        if (!allowed.contains(caller.role())) {
            recordDenied(caller, source, ProblemType.FORBIDDEN);
            throw Problem.of(ProblemType.FORBIDDEN, otherwise);
        }
        return new LookUp(caller, purpose(caller, purpose, source), source);
    }

    private Purpose purpose(Caller caller, @Nullable String purpose, String source) {
        return Purpose.of(purpose == null ? "" : purpose)
                .orElseThrow(
                        () -> {
                            recordDenied(caller, source, ProblemType.INVALID_REQUEST);
                            return Problem.of(
                                    ProblemType.INVALID_REQUEST,
                                    Purpose.RULE,
                                    List.of(
                                            new Violation(
                                                    "purpose", "purpose-is-lawful", Purpose.RULE)));
                        });
    }

    private void recordDenied(Caller caller, String source, ProblemType reason) {
        accesses.recordDenied(
                caller, Access.denied(Operation.CONSULTATION, "trail", source, reason.slug()));
    }
}
