package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.entry.CanonicalEntry;
import uk.gain.auditservice.entry.Entry;
import uk.gain.auditservice.entry.Who;

/**
 * What the index holds of one entry: only what the entry's bytes say, so that it can be made again
 * from the log. Both ways to make it MUST agree.
 *
 * @param recipients each once, in alphabetical order
 */
public record IndexLine(
        long index,
        Instant at,
        String operation,
        String outcome,
        @Nullable UUID referralId,
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable String objectId,
        List<String> recipients) {

    public IndexLine {
        recipients = recipients.stream().distinct().sorted().toList();
    }

    /** As an entry is put into the log. */
    public static IndexLine of(Entry entry) {
        Who who = entry.happening().by();
        String objectId = entry.happening().matter().id();
        return new IndexLine(
                entry.index(),
                entry.time(),
                entry.happening().act().operation().name(),
                entry.happening().act().outcome().name(),
                entry.happening().matter().referralId(),
                who == null ? null : CanonicalEntry.bounded(who.subject()),
                who == null ? null : CanonicalEntry.bounded(who.organisation()),
                objectId == null ? null : CanonicalEntry.bounded(objectId),
                CanonicalEntry.condenses(entry)
                        ? List.of()
                        : entry.happening().act().recipients().stream()
                                .map(CanonicalEntry::bounded)
                                .toList());
    }

    /** As the log holds it. */
    public static IndexLine of(ReadEntry entry) {
        ReadEntry.Person by = entry.by();
        return new IndexLine(
                entry.index(),
                entry.at(),
                entry.operation(),
                entry.outcome(),
                entry.referralId(),
                by == null ? null : by.subject(),
                by == null ? null : by.organisation(),
                entry.objectId(),
                entry.recipients());
    }

    /** Names of what another line says differently; never the values. */
    public List<String> differencesTo(IndexLine other) {
        List<String> names = new ArrayList<>();
        add(names, "at", at, other.at);
        add(names, "operation", operation, other.operation);
        add(names, "outcome", outcome, other.outcome);
        add(names, "referralId", referralId, other.referralId);
        add(names, "actor", actor, other.actor);
        add(names, "organisation", organisation, other.organisation);
        add(names, "objectId", objectId, other.objectId);
        add(names, "recipients", recipients, other.recipients);
        return List.copyOf(names);
    }

    private static void add(
            List<String> names, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
