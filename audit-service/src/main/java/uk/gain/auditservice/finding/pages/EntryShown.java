package uk.gain.auditservice.finding.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.web.EntryView;
import uk.gain.webui.Times;
import uk.gain.webui.Words;

/** Everything the log holds about one happening, in words; no row for what it does not hold. */
record EntryShown(List<Line> lines) {

    private static final Times TIMES = new Times();

    /** One row of the summary. */
    record Line(String name, String text) {}

    static EntryShown of(Found found) {
        EntryView entry = EntryView.of(found);
        List<Line> lines = new ArrayList<>();
        add(lines, "Event", entry.eventType());
        add(lines, "Operation", Words.of(entry.operation()));
        add(lines, "Outcome", Words.of(entry.outcome()));
        add(lines, "Reason", entry.reason());
        addWho(lines, entry.who());
        add(lines, "When", entry.eventTime() == null ? null : TIMES.exact(entry.eventTime()));
        add(lines, "In the log since", TIMES.exact(entry.sequencedTime()));
        add(lines, "What", entry.object().kind());
        add(lines, "Its id", entry.object().id());
        add(lines, "Its version", entry.object().version());
        add(lines, "Fields", list(entry.fields()));
        add(lines, "Handed to", list(entry.recipients()));
        add(
                lines,
                "Justification",
                entry.justification() == null ? null : Words.of(entry.justification()));
        addChallenge(lines, entry.challenge());
        add(lines, "By way of", entry.via());
        add(
                lines,
                "Source",
                "%s, partition %d, offset %d"
                        .formatted(
                                entry.source().topic(),
                                entry.source().partition(),
                                entry.source().offset()));
        return new EntryShown(List.copyOf(lines));
    }

    private static void addChallenge(List<Line> lines, EntryView.@Nullable Challenge challenge) {
        if (challenge != null) {
            String reason = challenge.reason();
            add(lines, "Asked at random why", challenge.id());
            add(lines, "Their answer", reason == null ? "None yet" : Words.of(reason));
            add(lines, "Digest of their words", challenge.wordsSha256());
        }
    }

    private static void addWho(List<Line> lines, EntryView.@Nullable Who who) {
        if (who != null) {
            add(
                    lines,
                    "Who",
                    "%s, %s of %s"
                            .formatted(who.subject(), Words.of(who.role()), who.organisation()));
            add(lines, "On behalf of", who.onBehalfOf());
        }
    }

    private static @Nullable String list(@Nullable JsonNode values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asString()));
        return String.join(", ", texts);
    }

    private static void add(List<Line> lines, String name, @Nullable String text) {
        if (text != null) {
            lines.add(new Line(name, text));
        }
    }
}
