package uk.gain.auditservice.finding.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gain.auditservice.finding.model.EntryIndex.Found;

/**
 * The index made a second time from the log's bytes and laid beside the first. Needs no more memory
 * for a larger log.
 */
public final class Comparison {

    private static final int MOST_NAMED = 100;

    private final RebuiltIndex index;
    private final long size;
    private final List<Difference> named = new ArrayList<>();
    private long entries;
    private long differences;

    /** Of the entries that are there now: none of them changes, however the log grows. */
    public Comparison(RebuiltIndex index) {
        this.index = index;
        this.size = index.size();
    }

    /** How many blocks there are to compare; the last may be incomplete. */
    public long blocks() {
        return Math.ceilDiv(size, RebuiltIndex.BLOCK);
    }

    /**
     * What came of it.
     *
     * @param differences how many there are
     * @param named the first of them, at most 100
     */
    public record Result(long entries, long differences, List<Difference> named) {

        public Result {
            named = List.copyOf(named);
        }
    }

    /** Compares one block, and replaces what the index holds of it where it is wrong. */
    public void mend(long block) {
        Map<Long, Optional<IndexLine>> rebuilt = rebuilt(block);
        if (!compare(block, rebuilt).isEmpty()) {
            index.replace(
                    from(block),
                    to(block),
                    rebuilt.values().stream().flatMap(Optional::stream).toList());
        }
    }

    public void compare(long block) {
        compare(block, rebuilt(block));
    }

    public Result result() {
        return new Result(entries, differences, named);
    }

    private List<Difference> compare(long block, Map<Long, Optional<IndexLine>> rebuilt) {
        List<Difference> found =
                Difference.between(
                        rebuilt, index.indexed(from(block), to(block)), index.span(block));
        entries += rebuilt.size();
        differences += found.size();
        found.stream().limit(MOST_NAMED - named.size()).forEach(named::add);
        return found;
    }

    private Map<Long, Optional<IndexLine>> rebuilt(long block) {
        Map<Long, Optional<IndexLine>> rebuilt = new LinkedHashMap<>();
        for (Found entry : index.logged(from(block), to(block))) {
            rebuilt.put(entry.index(), line(entry));
        }
        return rebuilt;
    }

    private static long from(long block) {
        return block * RebuiltIndex.BLOCK;
    }

    private long to(long block) {
        return Math.min(size, from(block) + RebuiltIndex.BLOCK);
    }

    private static Optional<IndexLine> line(Found entry) {
        try {
            return Optional.of(IndexLine.of(ReadEntry.of(entry)));
        } catch (RuntimeException noEntry) {
            return Optional.empty();
        }
    }
}
