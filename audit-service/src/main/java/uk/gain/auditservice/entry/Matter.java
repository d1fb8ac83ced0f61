package uk.gain.auditservice.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act was about: ids and names of fields, never values.
 *
 * @param kind referral, request, answer, agency, trail …
 * @param id absent for lists and searches
 * @param version version or event of the object; absent where it has none
 * @param referralId absent where no referral is spoken of
 * @param reference the referral's reference, where the log knows it by then
 * @param fields names of the fields that were shown or set
 */
public record Matter(
        String kind,
        @Nullable String id,
        @Nullable String version,
        @Nullable UUID referralId,
        @Nullable String reference,
        List<String> fields) {

    public Matter {
        fields = List.copyOf(fields);
    }

    public Matter referredToAs(@Nullable String newReference) {
        return new Matter(kind, id, version, referralId, newReference, fields);
    }
}
