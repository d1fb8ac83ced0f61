package uk.gain.auditservice.finding.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.entry.Outcome;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** What is asked for in a query string; all that is given must hold. */
public record Criteria(
        @Parameter(description = "The referral's id") @Nullable UUID referralId,
        @Parameter(description = "The referral's reference", example = "TN-2026-000041")
                @Nullable String reference,
        @Parameter(description = "Opaque subject of who acted", example = "hmrc-system")
                @Nullable String actor,
        @Parameter(description = "Code of the organisation of who acted", example = "HMRC")
                @Nullable String organisation,
        @Parameter(
                        description = "One of DPA 2018 s.62(1), CONFIGURATION or UNKNOWN",
                        example = "COLLECTION")
                @Nullable String operation,
        @Parameter(description = "ALLOWED, DENIED, FAILED or UNKNOWN", example = "ALLOWED")
                @Nullable String outcome,
        @Parameter(description = "Id of what was acted upon") @Nullable String objectId,
        @Parameter(
                        description = "Code of an organisation that something was handed to",
                        example = "HMRC")
                @Nullable String recipient,
        @Parameter(
                        description = "The event's time, from and including",
                        example = "2026-01-01T00:00:00Z")
                @Nullable Instant from,
        @Parameter(
                        description = "The event's time, up to and excluding",
                        example = "2100-01-01T00:00:00Z")
                @Nullable Instant to,
        @Parameter(
                        description =
                                "What the log held then: only what a checkpoint covered that was"
                                        + " signed by this time",
                        example = "2100-01-01T00:00:00Z")
                @Nullable Instant asOf,
        @Parameter(
                        description = "What the log held when it had so many entries",
                        example = "1000000")
                @Nullable Long asOfSize) {

    /** Refuses what can match nothing because it is not a word of the record. */
    public Search search() {
        known("operation", operation, Operation.values());
        known("outcome", outcome, Outcome.values());
        return new Search(
                referralId,
                reference,
                actor,
                organisation,
                operation,
                outcome,
                objectId,
                recipient,
                from,
                to,
                asOf,
                asOfSize);
    }

    private static void known(String field, @Nullable String given, Enum<?>[] words) {
        List<String> names = Arrays.stream(words).map(Enum::name).toList();
        if (given != null && !names.contains(given)) {
            String message = field + " must be one of " + String.join(", ", names);
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation(field, field + "-is-known", message)));
        }
    }
}
