package uk.gain.referralservice.operations.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.operations.application.Assigning;
import uk.gain.referralservice.operations.application.Creating;
import uk.gain.referralservice.operations.application.OperationShown;
import uk.gain.referralservice.operations.model.Operation;

/** Refusals about operations as problems. */
public final class OperationProblems {

    private static final ProblemType CODE_TAKEN =
            new ProblemType(
                    "operation-exists", "There is an operation by this code", HttpStatus.CONFLICT);
    private static final ProblemType NO_SUCH_REFERRALS =
            new ProblemType(
                    "referrals-not-found",
                    "Not all of these are referrals of your region",
                    HttpStatus.NOT_FOUND);

    private OperationProblems() {}

    static Operation created(Creating outcome) {
        return switch (outcome) {
            case Creating.Created(Operation operation) -> operation;
            case Creating.CodeTaken() ->
                    throw Problem.of(
                            CODE_TAKEN,
                            "Your region has an operation by this code; choose another.");
            case Creating.CodeNotAllowed() -> {
                String message = "A code is 1 to 40 of A-Z, 0-9 and hyphen, a hyphen not first.";
                throw Problem.of(
                        ProblemType.INVALID_REQUEST,
                        message,
                        List.of(new Violation("code", "operation-code", message)));
            }
        };
    }

    /** Refusals are thrown. */
    public static void done(Assigning outcome) {
        switch (outcome) {
            case Assigning.Done _ -> {}
            case Assigning.NoSuchOperation() -> throw noSuchOperation();
            case Assigning.NoSuchReferrals(List<ReferralId> missing) ->
                    throw Problem.of(
                            NO_SUCH_REFERRALS,
                            "Nothing was changed. Those that were not found are in referrals.",
                            Map.of(
                                    "referrals",
                                    missing.stream().map(ReferralId::toString).toList()));
        }
    }

    /** The operation, or that there is none. */
    public static OperationShown shown(Optional<OperationShown> found) {
        return found.orElseThrow(OperationProblems::noSuchOperation);
    }

    private static Problem noSuchOperation() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such operation in your region.");
    }
}
