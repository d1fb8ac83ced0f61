package uk.gain.auditservice.finding.pages;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.web.EntryView;
import uk.gain.webui.Words;

/**
 * One entry in the list.
 *
 * @param actor subject of who acted; absent where nobody is named
 * @param referralId absent when it belongs to no referral
 * @param reference absent likewise, or not known
 */
record EntryLine(
        long index,
        Instant at,
        String who,
        @Nullable String actor,
        String happened,
        String object,
        boolean denied,
        @Nullable UUID referralId,
        @Nullable String reference) {

    static EntryLine of(Found found) {
        EntryView entry = EntryView.of(found);
        return new EntryLine(
                entry.index(),
                entry.eventTime() == null ? entry.sequencedTime() : entry.eventTime(),
                entry.who() == null
                        ? "Nobody named"
                        : entry.who().subject() + ", " + entry.who().organisation(),
                entry.who() == null ? null : entry.who().subject(),
                happened(entry),
                object(entry),
                entry.outcome().equals("DENIED"),
                entry.referralId(),
                entry.reference());
    }

    /** The kind of event; for an access, what was done. */
    private static String happened(EntryView entry) {
        String type = entry.eventType().substring(entry.eventType().lastIndexOf('.') + 1);
        return type.equals("AccessEvent") ? Words.of(entry.operation()) : Words.of(type);
    }

    private static String object(EntryView entry) {
        return Stream.of(Words.of(entry.object().kind()), entry.object().id())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
