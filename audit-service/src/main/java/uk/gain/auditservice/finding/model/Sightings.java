package uk.gain.auditservice.finding.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.finding.model.ReadEntry.Person;

/**
 * Who has seen a referral: who looked at it, how often and at what, and which organisations
 * something of it was handed to. Looks into the trail show no referral and do not count.
 */
public final class Sightings {

    /** Where the auditors' own look-ups come from; no topic has the name. */
    private static final String LOOK_UPS = "audit-access";

    private final Map<Person, Tally> people = new LinkedHashMap<>();
    private final Map<String, Tally> organisations = new LinkedHashMap<>();

    /**
     * One person or system that looked, or tried to.
     *
     * @param times how often it was allowed
     * @param denied how often it was not
     * @param first of all these times; likewise the last
     * @param seen kinds of what was shown, with the names of fields, in alphabetical order
     */
    public record Sighting(
            Person who,
            long times,
            long denied,
            Instant first,
            Instant last,
            SortedSet<String> seen) {}

    /** An organisation that something was handed to. */
    public record Handing(String organisation, long times, Instant first, Instant last) {}

    /** Takes the entries of one referral's trail, in any order. */
    public void add(ReadEntry entry) {
        Person by = entry.by();
        if (by != null && isSight(entry, by)) {
            people.computeIfAbsent(by, _ -> new Tally()).add(entry);
        }
        if (entry.operation().equals("DISCLOSURE") && isAllowed(entry)) {
            entry.recipients()
                    .forEach(
                            recipient ->
                                    organisations
                                            .computeIfAbsent(recipient, _ -> new Tally())
                                            .add(entry));
        }
    }

    /** Who looked first comes first. */
    public List<Sighting> people() {
        List<Sighting> sightings = new ArrayList<>();
        people.forEach(
                (who, tally) ->
                        sightings.add(
                                new Sighting(
                                        who,
                                        tally.allowed,
                                        tally.denied,
                                        tally.first(),
                                        tally.last(),
                                        tally.seen)));
        sightings.sort(Comparator.comparing(Sighting::first));
        return List.copyOf(sightings);
    }

    /** Who was handed something first comes first. */
    public List<Handing> organisations() {
        List<Handing> handings = new ArrayList<>();
        organisations.forEach(
                (organisation, tally) ->
                        handings.add(
                                new Handing(
                                        organisation, tally.allowed, tally.first(), tally.last())));
        handings.sort(Comparator.comparing(Handing::first));
        return List.copyOf(handings);
    }

    private static boolean isSight(ReadEntry entry, Person by) {
        return !entry.topic().equals(LOOK_UPS)
                && switch (entry.operation()) {
                    case "CONSULTATION" -> true;
                    case "DISCLOSURE" -> isFetched(entry, by) || !isAllowed(entry);
                    default -> false;
                };
    }

    /** What an agency fetches is disclosed to it: whoever fetches sees it. */
    private static boolean isFetched(ReadEntry entry, Person by) {
        return entry.recipients().contains(by.organisation());
    }

    private static boolean isAllowed(ReadEntry entry) {
        return entry.outcome().equals("ALLOWED");
    }

    private static final class Tally {

        private final SortedSet<String> seen = new TreeSet<>();
        private long allowed;
        private long denied;
        private @Nullable Instant first;
        private @Nullable Instant last;

        private void add(ReadEntry entry) {
            if (isAllowed(entry)) {
                allowed++;
                seen.add(entry.kind());
                entry.fields().forEach(field -> seen.add(entry.kind() + " " + field));
            } else {
                denied++;
            }
            first = first == null || entry.at().isBefore(first) ? entry.at() : first;
            last = last == null || entry.at().isAfter(last) ? entry.at() : last;
        }

        private Instant first() {
            return first == null ? Instant.EPOCH : first;
        }

        private Instant last() {
            return last == null ? Instant.EPOCH : last;
        }
    }
}
