package uk.gain.referralservice.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import uk.gain.referralservice.reporting.model.Published.Cell;
import uk.gain.referralservice.reporting.model.Published.Line;

/** Makes a table of exact figures one that may be published. */
public final class Publishing {

    private Publishing() {}

    /**
     * Hides what must be hidden.
     *
     * @param names of the rows by their codes, in the order of the table; also of those not counted
     * @param figures by code
     */
    public static Published publish(
            Period period,
            Dimension by,
            SequencedMap<String, String> names,
            Map<String, Figures> figures) {
        List<String> codes = List.copyOf(names.keySet());
        long[][] table =
                codes.stream()
                        .map(code -> numbers(figures.getOrDefault(code, Figures.NONE)))
                        .toArray(long[][]::new);
        List<Long> totals = totals(table);
        Optional<List<List<Cell>>> cells = Suppression.of(table);
        if (cells.isEmpty()) {
            return new Published(period, by, List.of(), List.of(), true);
        }
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < codes.size(); row++) {
            String code = codes.get(row);
            lines.add(new Line(code, names.getOrDefault(code, code), cells.get().get(row)));
        }
        return new Published(period, by, lines, totals, false);
    }

    private static long[] numbers(Figures figures) {
        return new long[] {
            figures.hits(),
            figures.noHits(),
            figures.refused(),
            figures.requests() - figures.answered(),
            figures.requests()
        };
    }

    private static List<Long> totals(long[][] table) {
        List<Long> totals = new ArrayList<>();
        for (int column = 0; column < Published.COLUMNS.size(); column++) {
            long total = 0;
            for (long[] row : table) {
                total += row[column];
            }
            totals.add(total);
        }
        return totals;
    }
}
