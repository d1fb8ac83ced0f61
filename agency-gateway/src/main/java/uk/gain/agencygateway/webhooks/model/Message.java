package uk.gain.agencygateway.webhooks.model;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's system is told.
 *
 * @param id stable over all attempts, manual ones included: the {@code webhook-id}
 * @param request absent in a test
 * @param reference the referral's; absent in a test
 */
public record Message(
        UUID id, Type type, @Nullable UUID request, @Nullable String reference, Instant at) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]*");

    /** What happened. */
    public enum Type {
        REQUEST_ARRIVED("request.arrived"),
        REQUEST_CHANGED("request.changed"),
        TEST("webhook.test");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** The body, the same bytes at every attempt; ids only. */
    public String body() {
        String data =
                request == null
                        ? ""
                        : "\"requestId\":\"%s\",\"reference\":\"%s\""
                                .formatted(request, escaped(reference == null ? "" : reference));
        return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{%s}}"
                .formatted(type.wireName(), at, data);
    }

    /** References are letters, digits and hyphens; whatever else there were is written as JSON. */
    private static String escaped(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
