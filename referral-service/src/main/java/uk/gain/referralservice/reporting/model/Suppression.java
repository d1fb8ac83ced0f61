package uk.gain.referralservice.reporting.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gain.referralservice.reporting.model.Published.Cell;

/**
 * Decides which numbers of a table may be shown when its column totals are shown.
 *
 * <p>Each row's last number is the sum of the others. Numbers of 1 to 4 are hidden, and as many
 * others as it takes that none of them can be recomputed. What a reader can recompute is what has
 * only one value in every table that agrees with what is shown: so a hidden number is safe when
 * there is a second such table. One is found by raising and lowering hidden numbers in turn by one,
 * along rows and columns, until every sum is as it was: a closed walk through the table, whose
 * nodes are the sums and whose steps are the hidden numbers (after Gusfield, A graph theoretic
 * approach to statistical data security, SIAM Journal on Computing 17(3), 1988). No number may
 * leave its kind: "fewer than 5" stays 1 to 4, "not shown" stays 5 or more.
 */
public final class Suppression {

    /** The smallest number that is not small. */
    public static final int THRESHOLD = 5;

    private final long[][] table;
    private final Set<Place> hidden = new HashSet<>();
    private final int sum;

    private Suppression(long[][] table) {
        this.table = table;
        this.sum = table[0].length - 1;
    }

    /** A number's place. */
    private record Place(int row, int column) {}

    /**
     * Hides what must be hidden.
     *
     * @param table rows whose last number is the sum of the others
     * @return empty when even hiding everything would not do, because there are too few numbers
     */
    public static Optional<List<List<Cell>>> of(long[][] table) {
        if (table.length == 0) {
            return Optional.of(List.of());
        }
        Suppression suppression = new Suppression(table);
        return suppression.totalsAreSafe() && suppression.protect()
                ? Optional.of(suppression.shown())
                : Optional.empty();
    }

    /** Totals are shown, so none of them may be small. */
    private boolean totalsAreSafe() {
        for (int column = 0; column <= sum; column++) {
            long total = 0;
            for (long[] row : table) {
                total += row[column];
            }
            if (total > 0 && total < THRESHOLD) {
                return false;
            }
        }
        return true;
    }

    private boolean protect() {
        List<Place> small = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column <= sum; column++) {
                if (isSmall(new Place(row, column))) {
                    small.add(new Place(row, column));
                }
            }
        }
        hidden.addAll(small);
        for (Place place : small) {
            if (!isSafe(place) && !hideUntilSafe(place)) {
                return false;
            }
        }
        return true;
    }

    /** Hides the smallest numbers that make this one safe; what is hidden more harms no other. */
    private boolean hideUntilSafe(Place place) {
        List<Place> candidates = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column <= sum; column++) {
                Place other = new Place(row, column);
                if (!hidden.contains(other) && value(other) >= THRESHOLD) {
                    candidates.add(other);
                }
            }
        }
        Set<Place> before = Set.copyOf(hidden);
        hidden.addAll(candidates);
        if (!isSafe(place)) {
            hidden.retainAll(before);
            return false;
        }
        candidates.sort(Comparator.comparingLong(this::value).reversed());
        for (Place candidate : candidates) {
            hidden.remove(candidate);
            if (!isSafe(place)) {
                hidden.add(candidate);
            }
        }
        return true;
    }

    /** Whether the number could be one more or one less, and everything shown be the same. */
    private boolean isSafe(Place place) {
        return (canMove(place, 1) && isClosed(place, 1))
                || (canMove(place, -1) && isClosed(place, -1));
    }

    /**
     * Whether the walk that begins by moving this number comes back. From a row it goes on by
     * adding to a column, from a column by taking from a row; a row's sum counts against its parts.
     */
    private boolean isClosed(Place start, int way) {
        boolean adding = adds(start, way);
        int from = adding ? columnNode(start) : start.row();
        int goal = adding ? start.row() : columnNode(start);
        Set<Integer> seen = new HashSet<>(Set.of(from));
        Deque<Integer> reached = new ArrayDeque<>(seen);
        while (!reached.isEmpty()) {
            int node = reached.poll();
            for (Place step : hidden) {
                if (step.equals(start)) {
                    continue;
                }
                int next = nextBy(step, node);
                if (next == goal) {
                    return true;
                }
                if (next >= 0 && seen.add(next)) {
                    reached.add(next);
                }
            }
        }
        return false;
    }

    /** Where a step leads from here; -1 when it does not begin here or cannot be taken. */
    private int nextBy(Place step, int node) {
        boolean fromRow = node < table.length;
        if (fromRow ? step.row() != node : columnNode(step) != node) {
            return -1;
        }
        int way = adds(step, 1) == fromRow ? 1 : -1;
        if (!canMove(step, way)) {
            return -1;
        }
        return fromRow ? columnNode(step) : step.row();
    }

    /** Moving a part up adds to the table's balance, moving a sum up takes from it. */
    private boolean adds(Place place, int way) {
        return (place.column() == sum) == (way < 0);
    }

    private int columnNode(Place place) {
        return table.length + place.column();
    }

    private boolean canMove(Place place, int way) {
        long moved = value(place) + way;
        return isSmall(place) ? moved >= 1 && moved < THRESHOLD : moved >= THRESHOLD;
    }

    private boolean isSmall(Place place) {
        return value(place) > 0 && value(place) < THRESHOLD;
    }

    private long value(Place place) {
        return table[place.row()][place.column()];
    }

    private List<List<Cell>> shown() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column <= sum; column++) {
                Place place = new Place(row, column);
                if (!hidden.contains(place)) {
                    cells.add(new Cell.Shown(value(place)));
                } else if (isSmall(place)) {
                    cells.add(new Cell.FewerThanFive());
                } else {
                    cells.add(new Cell.NotShown());
                }
            }
            rows.add(cells);
        }
        return rows;
    }
}
