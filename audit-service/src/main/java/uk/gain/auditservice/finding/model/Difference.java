package uk.gain.auditservice.finding.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of which the index says something else than the log.
 *
 * @param what names of what is said differently, never values; none where there is nothing to
 *     compare with
 */
public record Difference(long entry, Kind kind, List<String> what) {

    public Difference {
        what = List.copyOf(what);
    }

    /** In which way. */
    public enum Kind {
        /** The log holds it, the index does not. */
        MISSING,
        /** The index holds it, the log does not. */
        SURPLUS,
        DIFFERENT,
        /** The log's own bytes are not those of an entry: to be verified. */
        UNREADABLE
    }

    /**
     * Between one block of the log and of the index, in the order of the entries.
     *
     * @param rebuilt made from the log's bytes; absent where they are not those of an entry
     */
    static List<Difference> between(
            Map<Long, Optional<IndexLine>> rebuilt,
            List<IndexLine> indexed,
            Optional<RebuiltIndex.Span> span) {
        Map<Long, IndexLine> rest = new HashMap<>();
        indexed.forEach(line -> rest.put(line.index(), line));
        List<Difference> differences = new ArrayList<>();
        rebuilt.forEach(
                (entry, line) -> {
                    IndexLine held = rest.remove(entry);
                    line.map(right -> of(right, Optional.ofNullable(held), span))
                            .orElseGet(
                                    () ->
                                            Optional.of(
                                                    new Difference(
                                                            entry, Kind.UNREADABLE, List.of())))
                            .ifPresent(differences::add);
                });
        rest.keySet().stream()
                .sorted()
                .map(entry -> new Difference(entry, Kind.SURPLUS, List.of()))
                .forEach(differences::add);
        return differences;
    }

    private static Optional<Difference> of(
            IndexLine right, Optional<IndexLine> held, Optional<RebuiltIndex.Span> span) {
        if (held.isEmpty()) {
            return Optional.of(new Difference(right.index(), Kind.MISSING, List.of()));
        }
        List<String> what = new ArrayList<>(right.differencesTo(held.get()));
        if (span.filter(times -> times.covers(right.at())).isEmpty()) {
            what.add("span");
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(right.index(), Kind.DIFFERENT, what));
    }
}
