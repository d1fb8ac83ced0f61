package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.auditservice.finding.model.EntryIndex.Found;

/**
 * What the bytes of an entry say, and nothing that the database says beside them.
 *
 * @param at the event's own time, or the broker's where it tells none
 * @param by absent where nobody is named
 * @param recipients none also where the entry holds only their digest
 * @param fields likewise
 * @param topic where the record came from
 */
public record ReadEntry(
        long index,
        String eventType,
        Instant at,
        Instant sequencedAt,
        String operation,
        String outcome,
        @Nullable Person by,
        List<String> recipients,
        @Nullable String via,
        @Nullable String reason,
        String kind,
        @Nullable String objectId,
        List<String> fields,
        @Nullable UUID referralId,
        @Nullable String reference,
        String topic) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public ReadEntry {
        recipients = List.copyOf(recipients);
        fields = List.copyOf(fields);
    }

    /** Who acted, by opaque identifiers. */
    public record Person(String subject, String role, String organisation) {}

    /**
     * Reads an entry.
     *
     * @throws RuntimeException if these are not the bytes of an entry
     */
    public static ReadEntry of(Found found) {
        JsonNode entry = JSON.readTree(found.bytes());
        JsonNode object = entry.required("object");
        String referralId = text(entry, "referralId");
        return new ReadEntry(
                found.index(),
                entry.required("eventType").stringValue(),
                Instant.parse(
                        entry.path("eventTime")
                                .stringValue(entry.required("brokerTime").stringValue())),
                Instant.parse(entry.required("sequencedTime").stringValue()),
                entry.required("operation").stringValue(),
                entry.required("outcome").stringValue(),
                entry.has("who") ? person(entry.required("who")) : null,
                texts(entry.path("recipients")),
                text(entry, "via"),
                text(entry, "reason"),
                object.required("kind").stringValue(),
                text(object, "id"),
                texts(entry.path("fields")),
                referralId == null ? null : UUID.fromString(referralId),
                text(entry, "reference"),
                entry.required("source").required("topic").stringValue());
    }

    /** Whether it tells of an access, not of an event. */
    public boolean isAccess() {
        return eventType.equals("AccessEvent");
    }

    private static Person person(JsonNode who) {
        return new Person(
                who.required("subject").stringValue(),
                who.required("role").stringValue(),
                who.required("organisation").stringValue());
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() ? null : value.stringValue();
    }

    private static List<String> texts(JsonNode values) {
        return values.isArray()
                ? values.valueStream().map(JsonNode::stringValue).toList()
                : List.of();
    }
}
