package uk.gain.referralservice.reporting.model;

import java.util.List;

/**
 * A table that may be handed to agencies and to the public: no small number can be read from it or
 * recomputed from its totals. The totals are always exact.
 *
 * @param lines in the order of their names; none when there are too few requests to publish
 */
public record Published(
        Period period, Dimension by, List<Line> lines, List<Long> totals, boolean tooFew) {

    /** What the columns count; {@code requests} is the sum of the others. */
    public static final List<String> COLUMNS =
            List.of("hits", "noHits", "refused", "notAnswered", "requests");

    public Published {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /** One row. */
    public record Line(String code, String name, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** What is told of one number. */
    public sealed interface Cell {

        /** The number itself: 0, or 5 or more. */
        record Shown(long value) implements Cell {}

        /** 1 to 4. */
        record FewerThanFive() implements Cell {}

        /** Not a small number, but one could be recomputed from it. */
        record NotShown() implements Cell {}
    }
}
