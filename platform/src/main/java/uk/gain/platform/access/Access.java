package uk.gain.platform.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Challenge;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;

/**
 * What was done, or tried, with what. Holds names of fields and ids only, never values.
 *
 * @param objectKind what was reached for: referral, request, answer, list, directory …
 * @param objectId absent for lists and searches
 * @param objectVersion version or event of the object that was seen, where it has one
 * @param referralId absent where the object belongs to no referral
 * @param recipients codes of the organisations content was handed to
 * @param source the API operation or page, as a pattern without values
 * @param reason for denials and failures: the problem's slug
 * @param challenge where the person was asked why, or answered that
 */
public record Access(
        Operation operation,
        AccessOutcome outcome,
        String objectKind,
        @Nullable String objectId,
        @Nullable String objectVersion,
        @Nullable UUID referralId,
        List<String> fields,
        List<String> recipients,
        Justification justification,
        String source,
        @Nullable String reason,
        @Nullable Challenge challenge) {

    public Access {
        fields = List.copyOf(fields);
        recipients = List.copyOf(recipients);
    }

    /** An access that is allowed. */
    public static Access allowed(
            Operation operation, String objectKind, Justification justification, String source) {
        return new Access(
                operation,
                AccessOutcome.ALLOWED,
                objectKind,
                null,
                null,
                null,
                List.of(),
                List.of(),
                justification,
                source,
                null,
                null);
    }

    /** An access that is refused, with the slug of the problem the caller is told. */
    public static Access denied(
            Operation operation, String objectKind, String source, String reason) {
        return new Access(
                operation,
                AccessOutcome.DENIED,
                objectKind,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Justification.CASEWORK,
                source,
                reason,
                null);
    }

    /** The object, where it has an id. */
    public Access of(String id) {
        return new Access(
                operation,
                outcome,
                objectKind,
                id,
                objectVersion,
                referralId,
                fields,
                recipients,
                justification,
                source,
                reason,
                challenge);
    }

    /** The version or event of the object that was seen. */
    public Access at(String version) {
        return new Access(
                operation,
                outcome,
                objectKind,
                objectId,
                version,
                referralId,
                fields,
                recipients,
                justification,
                source,
                reason,
                challenge);
    }

    /** The referral that the object belongs to. */
    public Access in(UUID referral) {
        return new Access(
                operation,
                outcome,
                objectKind,
                objectId,
                objectVersion,
                referral,
                fields,
                recipients,
                justification,
                source,
                reason,
                challenge);
    }

    /** The names of the fields that were shown. */
    public Access showing(List<String> shown) {
        return new Access(
                operation,
                outcome,
                objectKind,
                objectId,
                objectVersion,
                referralId,
                shown,
                recipients,
                justification,
                source,
                reason,
                challenge);
    }

    /** The organisations that content was handed to. */
    public Access to(List<String> organisations) {
        return new Access(
                operation,
                outcome,
                objectKind,
                objectId,
                objectVersion,
                referralId,
                fields,
                organisations,
                justification,
                source,
                reason,
                challenge);
    }

    /** What the access is justified by. */
    public Access because(Justification stated) {
        return new Access(
                operation,
                outcome,
                objectKind,
                objectId,
                objectVersion,
                referralId,
                fields,
                recipients,
                stated,
                source,
                reason,
                challenge);
    }

    /** Where the person is asked why, or answers that. */
    public Access challengedBy(Challenge asked) {
        return new Access(
                operation,
                outcome,
                objectKind,
                objectId,
                objectVersion,
                referralId,
                fields,
                recipients,
                justification,
                source,
                reason,
                asked);
    }
}
