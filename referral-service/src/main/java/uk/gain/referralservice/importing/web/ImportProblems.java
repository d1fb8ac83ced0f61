package uk.gain.referralservice.importing.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.importing.application.Looked;
import uk.gain.referralservice.importing.application.Received;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Import;

/** Refusals to import as problems. */
public final class ImportProblems {

    private static final ProblemType IMPORT_REFUSED =
            new ProblemType(
                    "import-refused",
                    "No row could be taken like this",
                    HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType FILE_REFUSED =
            new ProblemType(
                    "file-refused",
                    "The file is no file of rows",
                    HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType ANOTHER_FILE =
            new ProblemType("another-file-taken", "The import has its file", HttpStatus.CONFLICT);
    private static final ProblemType FILE_TOO_LARGE =
            new ProblemType(
                    "content-too-large", "The file is too large", HttpStatus.CONTENT_TOO_LARGE);

    private ImportProblems() {}

    static Problem refused(List<Complaint> complaints) {
        return Problem.of(
                IMPORT_REFUSED,
                "Nothing was kept. Correct what is listed in errors and begin again.",
                violations(complaints));
    }

    /** The import whose file it now is, or why the file was not taken. */
    public static Import.WithFile taken(Received received) {
        return switch (received) {
            case Received.Taken(Import.WithFile taken) -> taken;
            case Received.TakenBefore(Import.WithFile taken) -> taken;
            case Received.AnotherWasTaken() ->
                    throw Problem.of(
                            ANOTHER_FILE,
                            "Another file was sent before, and nothing of this one was kept. Begin"
                                    + " another import for it.");
            case Received.Refused(List<Complaint> complaints) ->
                    throw Problem.of(
                            FILE_REFUSED,
                            "Nothing of it was kept. Correct what is listed in errors and send it"
                                    + " again.",
                            violations(complaints));
            case Received.TooLarge(long most) ->
                    throw Problem.of(
                            FILE_TOO_LARGE,
                            "A file may have %d bytes; send the rows in several.".formatted(most));
            case Received.NotFound() -> throw notFound();
        };
    }

    public static <T> T shown(Looked<T> looked) {
        return switch (looked) {
            case Looked.Shown<T>(T value) -> value;
            case Looked.NotFound<T>() -> throw notFound();
        };
    }

    private static Problem notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such import in your region.");
    }

    private static List<Violation> violations(List<Complaint> complaints) {
        return complaints.stream()
                .map(
                        complaint ->
                                new Violation(
                                        complaint.field(), complaint.rule(), complaint.reason()))
                .toList();
    }
}
