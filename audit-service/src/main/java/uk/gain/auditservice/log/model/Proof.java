package uk.gain.auditservice.log.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which hashes prove something about the tree (RFC 6962, sections 2.1.1 and 2.1.2). */
public final class Proof {

    private final List<Range> ranges;

    private Proof(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** That the entry at the index is in the tree of the size. */
    public static Proof ofInclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a tree of " + size);
        }
        List<Range> ranges = new ArrayList<>();
        inclusion(index, new Range(0, size), ranges);
        return new Proof(ranges);
    }

    /** That the tree of the older size is the beginning of the tree of the newer size. */
    public static Proof ofConsistency(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("no tree of " + older + " before " + newer);
        }
        List<Range> ranges = new ArrayList<>();
        if (older > 0 && older < newer) {
            consistency(older, new Range(0, newer), true, ranges);
        }
        return new Proof(ranges);
    }

    private static void inclusion(long index, Range within, List<Range> into) {
        if (within.size() == 1) {
            return;
        }
        Range left = new Range(within.from(), within.split());
        Range right = new Range(within.split(), within.to());
        if (index < within.split()) {
            inclusion(index, left, into);
            into.add(right);
        } else {
            inclusion(index, right, into);
            into.add(left);
        }
    }

    private static void consistency(long older, Range within, boolean known, List<Range> into) {
        if (older == within.to()) {
            if (!known) {
                into.add(within);
            }
            return;
        }
        Range left = new Range(within.from(), within.split());
        Range right = new Range(within.split(), within.to());
        if (older <= within.split()) {
            consistency(older, left, known, into);
            into.add(right);
        } else {
            consistency(older, right, false, into);
            into.add(left);
        }
    }

    /** Every node that must be read, so that a store can fetch them at once. */
    public List<Node> nodes() {
        return ranges.stream().flatMap(range -> range.nodes().stream()).distinct().toList();
    }

    /** The proof's hashes, in the order of the RFC. */
    public List<Hash> hashes(Function<Node, Hash> hashes) {
        return ranges.stream().map(range -> range.hash(hashes)).toList();
    }
}
