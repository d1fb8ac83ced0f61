package uk.gain.agencygateway.requests.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentRefused;
import uk.gain.agencygateway.requests.model.DocumentRefused.Reason;
import uk.gain.agencygateway.requests.model.DocumentType;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Uploaded;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** Documents that are not taken, as problems. */
public final class DocumentProblems {

    private static final ProblemType TOO_LARGE =
            new ProblemType(
                    "document-too-large",
                    "The document is too large",
                    HttpStatus.CONTENT_TOO_LARGE);
    private static final ProblemType TYPE_NOT_TAKEN =
            new ProblemType(
                    "document-type-not-taken",
                    "Documents of this type are not taken",
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    private static final ProblemType INFECTED =
            new ProblemType(
                    "document-infected",
                    "Malware was found in the document",
                    HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(
                    "document-not-acceptable",
                    "The document breaks a rule",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    private DocumentProblems() {}

    public static Problem of(Uploaded refused) {
        return switch (refused) {
            case DocumentRefused(Reason reason) -> of(reason);
            case ActionNotAvailable notAvailable -> RequestProblems.of(notAvailable);
            case NotFound _ -> RequestProblems.notFound();
            case KeyNotHere _ -> RequestProblems.keyNotHere();
            case KeyDestroyed _ -> RequestProblems.keyDestroyed();
            case Document _ -> throw new IllegalArgumentException("This is no refusal");
        };
    }

    private static Problem of(Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> told(TOO_LARGE, "document-size", reason);
            case TOO_LARGE_TOGETHER -> told(TOO_LARGE, "documents-together", reason);
            case TOO_MANY -> told(NOT_ACCEPTABLE, "document-count", reason);
            case EMPTY -> told(NOT_ACCEPTABLE, "not-empty", reason);
            case NOT_ITS_TYPE -> told(NOT_ACCEPTABLE, "of-declared-type", reason);
            case INFECTED -> told(INFECTED, "no-malware", reason);
        };
    }

    private static Problem told(ProblemType type, String rule, Reason reason) {
        return Problem.of(
                type,
                "Nothing was kept: " + reason.message(),
                List.of(new Violation("document", rule, reason.message())));
    }

    /** A media type that no document has. */
    public static Problem typeNotTaken() {
        String message =
                "declare one of "
                        + String.join(
                                ", ",
                                List.of(DocumentType.values()).stream()
                                        .map(DocumentType::mediaType)
                                        .toList());
        return Problem.of(
                TYPE_NOT_TAKEN,
                message,
                List.of(new Violation("Content-Type", "document-type", message)));
    }

    public static Problem notFound() {
        return Problem.of(
                ProblemType.NOT_FOUND,
                "The request has no document with this id that was not sent yet");
    }
}
