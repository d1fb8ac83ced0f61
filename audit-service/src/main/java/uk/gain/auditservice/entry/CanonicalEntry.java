package uk.gain.auditservice.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes of an entry: canonical JSON (RFC 8785), at most 16 KiB whatever the record held. What
 * is too long is replaced by its digest, so that an entry can be long but never be refused.
 */
public final class CanonicalEntry {

    public static final int MOST_BYTES = 16 * 1024;

    private static final int MOST_CHARACTERS = 200;
    private static final int VERSION = 1;

    /** Characters in lists that fit however they are encoded, whatever the rest of an entry is. */
    private static final int CERTAINLY_SHORT = 600;

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalEntry() {}

    public static byte[] bytes(Entry entry) {
        byte[] bytes = bytes(entry, false);
        return bytes.length <= MOST_BYTES ? bytes : bytes(entry, true);
    }

    /** Whether recipients and fields are too long together, so that only their digests are kept. */
    public static boolean condenses(Entry entry) {
        List<String> recipients = entry.happening().act().recipients();
        List<String> fields = entry.happening().matter().fields();
        int characters =
                Stream.concat(recipients.stream(), fields.stream())
                        .mapToInt(value -> value.length() + 3)
                        .sum();
        return characters > CERTAINLY_SHORT && bytes(entry, false).length > MOST_BYTES;
    }

    private static byte[] bytes(Entry entry, boolean condensed) {
        Happening happening = entry.happening();
        ObjectNode json = JSON.createObjectNode();
        json.put("v", VERSION);
        json.put("index", entry.index());
        put(json, "eventType", happening.type());
        put(json, "eventId", happening.eventId());
        put(json, "eventTime", happening.at());
        put(json, "brokerTime", entry.brokerTime());
        put(json, "sequencedTime", entry.sequencedTime());
        put(json, "valueSha256", entry.valueSha256());
        put(json, happening.by());
        put(json, happening.act(), condensed);
        put(json, happening.matter(), condensed);
        json.putObject("source")
                .put("topic", entry.source().topic())
                .put("partition", entry.source().partition())
                .put("offset", entry.source().offset());
        return CanonicalJson.bytes(json);
    }

    private static void put(ObjectNode json, @Nullable Who who) {
        if (who != null) {
            ObjectNode object = json.putObject("who");
            put(object, "kind", who.kind());
            put(object, "role", who.role());
            put(object, "subject", who.subject());
            put(object, "organisation", who.organisation());
            put(object, "onBehalfOf", who.onBehalfOf());
        }
    }

    private static void put(ObjectNode json, Act act, boolean condensed) {
        json.put("operation", act.operation().name());
        json.put("outcome", act.outcome().name());
        put(json, "justification", act.justification());
        put(json, "via", act.via());
        put(json, "reason", act.reason());
        put(json, "recipients", act.recipients(), condensed);
        put(json, act.challenge());
    }

    private static void put(ObjectNode json, @Nullable Challenged challenge) {
        if (challenge != null) {
            ObjectNode object = json.putObject("challenge");
            put(object, "id", challenge.id());
            put(object, "reason", challenge.reason());
            put(object, "wordsSha256", challenge.wordsSha256());
        }
    }

    private static void put(ObjectNode json, Matter matter, boolean condensed) {
        ObjectNode object = json.putObject("object");
        put(object, "kind", matter.kind());
        put(object, "id", matter.id());
        put(object, "version", matter.version());
        put(json, "referralId", matter.referralId());
        put(json, "reference", matter.reference());
        put(json, "fields", matter.fields(), condensed);
    }

    private static void put(ObjectNode json, String name, @Nullable UUID value) {
        put(json, name, value == null ? null : value.toString());
    }

    private static void put(ObjectNode json, String name, @Nullable Instant value) {
        put(json, name, value == null ? null : MICROS.format(value));
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, bounded(value));
        }
    }

    private static void put(ObjectNode json, String name, List<String> values, boolean condensed) {
        if (values.isEmpty()) {
            return;
        }
        ArrayNode array = JSON.createArrayNode();
        values.forEach(value -> array.add(bounded(value)));
        if (condensed) {
            json.putObject(name)
                    .put("count", values.size())
                    .put("sha256", sha256(CanonicalJson.bytes(array)));
        } else {
            json.set(name, array);
        }
    }

    /** A value as entries hold it: itself, or its digest when it is longer than 200 characters. */
    public static String bounded(String value) {
        return value.length() <= MOST_CHARACTERS
                ? value
                : "sha256:" + sha256(value.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
