package uk.gain.auditservice.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param justification what the act is justified by; absent for changes to the exchange itself
 * @param via the API operation or page; absent for events
 * @param reason why it was denied, refused or could not be read: a stable code, never words
 * @param recipients codes of the organisations content was handed to
 * @param challenge where a person was asked at random why they look, or answered that
 */
public record Act(
        Operation operation,
        Outcome outcome,
        @Nullable String justification,
        @Nullable String via,
        @Nullable String reason,
        List<String> recipients,
        @Nullable Challenged challenge) {

    public Act {
        recipients = List.copyOf(recipients);
    }

    public static Act of(Operation operation) {
        return new Act(operation, Outcome.ALLOWED, null, null, null, List.of(), null);
    }

    public Act justifiedBy(String newJustification) {
        return new Act(operation, outcome, newJustification, via, reason, recipients, challenge);
    }

    public Act because(@Nullable String newReason) {
        return new Act(operation, outcome, justification, via, newReason, recipients, challenge);
    }

    public Act to(List<String> newRecipients) {
        return new Act(operation, outcome, justification, via, reason, newRecipients, challenge);
    }
}
