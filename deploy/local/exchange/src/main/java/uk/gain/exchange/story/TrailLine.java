package uk.gain.exchange.story;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One entry of the trail in a line: its number, when, what, who. */
final class TrailLine {
    private TrailLine() {}

    static String of(JsonNode entry) {
        JsonNode who = entry.path("who");
        return Stream.of(
                        entry.path("index"),
                        entry.path("eventTime"),
                        entry.path("operation"),
                        entry.path("eventType"),
                        entry.path("outcome"),
                        who.path("subject"),
                        who.path("organisation"))
                .map(value -> value.asString(""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("  "));
    }
}
