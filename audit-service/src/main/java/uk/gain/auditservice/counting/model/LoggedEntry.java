package uk.gain.auditservice.counting.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry, as the checker reads it for itself.
 *
 * @param missingUntil for an entry that says that records were gone: the offset after them; -1
 *     elsewhere
 * @param digest SHA-256 of the record's value; absent for a record without one
 * @param sequence absent for what is not numbered
 */
public record LoggedEntry(
        long index,
        Partition partition,
        long offset,
        long missingUntil,
        String eventType,
        String eventId,
        Instant brokerTime,
        Instant sequencedTime,
        @Nullable String digest,
        @Nullable Sequence sequence) {

    /** Its place among the events of its referral or request. */
    public record Sequence(String aggregate, long number, @Nullable String referralId) {}

    private static final String REQUESTS = "referral-requests";
    private static final String RESPONSES = "referral-responses";
    private static final Pattern GONE = Pattern.compile("([0-9]{1,18}) to ([0-9]{1,18})");

    /** Empty for bytes that are no entry of this index. */
    public static Optional<LoggedEntry> read(long index, byte[] bytes) {
        try {
            JsonNode json = JsonMapper.shared().readTree(bytes);
            JsonNode source = json.path("source");
            Partition partition =
                    new Partition(
                            source.path("topic").stringValue(),
                            source.path("partition").intValue());
            return json.path("index").longValue() == index
                    ? Optional.of(entry(index, json, partition))
                    : Optional.empty();
        } catch (JacksonException | DateTimeException notAnEntry) {
            return Optional.empty();
        }
    }

    private static LoggedEntry entry(long index, JsonNode json, Partition partition) {
        String type = json.path("eventType").stringValue();
        return new LoggedEntry(
                index,
                partition,
                json.path("source").path("offset").longValue(),
                type.equals("RecordsMissing") ? missingUntil(json) : -1,
                type,
                json.path("eventId").stringValue(""),
                Instant.parse(json.path("brokerTime").stringValue()),
                Instant.parse(json.path("sequencedTime").stringValue()),
                json.path("valueSha256").stringValue(null),
                sequence(json, partition.topic()));
    }

    private static long missingUntil(JsonNode json) {
        Matcher gone = GONE.matcher(json.path("object").path("id").stringValue(""));
        return gone.matches() ? Long.parseLong(gone.group(2)) + 1 : -1;
    }

    /** Requests are numbered by referral, responses by what they are about. */
    private static @Nullable Sequence sequence(JsonNode json, String topic) {
        JsonNode object = json.path("object");
        String version = object.path("version").stringValue("");
        String referralId = json.path("referralId").stringValue(null);
        if (!version.matches("[1-9][0-9]{0,17}")) {
            return null;
        }
        long number = Long.parseLong(version);
        return switch (topic) {
            case REQUESTS ->
                    referralId == null
                            ? null
                            : new Sequence("referral " + referralId, number, referralId);
            case RESPONSES ->
                    new Sequence(
                            object.path("kind").stringValue("")
                                    + " "
                                    + object.path("id").stringValue(""),
                            number,
                            referralId);
            default -> null;
        };
    }

    /** The request whose content this entry says was handed over; empty for every other entry. */
    public Optional<String> delivered() {
        return eventType.equals("RequestDelivered") && sequence != null
                ? Optional.of(sequence.aggregate().substring("request ".length()))
                : Optional.empty();
    }
}
