package uk.gain.referralservice.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.gain.referralservice.reporting.model.Published.Cell;

class SuppressionTest {

    @Test
    void whatIsNotSmallIsShown() {
        assertThat(Suppression.of(table(row(5, 10), row(0, 7))).orElseThrow())
                .isEqualTo(List.of(shown(5, 10, 15), shown(0, 7, 7)));
    }

    @Test
    void onlyOneToFourAreFewerThanFive() {
        List<List<Cell>> cells =
                Suppression.of(table(row(0, 30), row(1, 30), row(4, 30), row(5, 30))).orElseThrow();
        assertThat(cells.stream().map(List::getFirst).toList())
                .containsExactly(
                        new Cell.Shown(0),
                        new Cell.FewerThanFive(),
                        new Cell.FewerThanFive(),
                        new Cell.Shown(5));
    }

    @Test
    void aSingleSmallNumberTakesOthersWithIt() {
        List<List<Cell>> cells =
                Suppression.of(table(row(3, 20), row(50, 60), row(9, 80))).orElseThrow();
        assertThat(cells.getFirst().getFirst()).isEqualTo(new Cell.FewerThanFive());
        assertThat(cells.stream().flatMap(List::stream).filter(Cell.NotShown.class::isInstance))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void nothingIsPublishedWhenATotalIsSmall() {
        assertThat(Suppression.of(table(row(1, 20), row(2, 30)))).isEmpty();
    }

    @Test
    void nothingIsPublishedWhenNothingElseCouldHideASmallNumber() {
        assertThat(Suppression.of(table(row(4, 0), row(4, 0)))).isEmpty();
    }

    @Test
    void aTableOfNothingIsOne() {
        assertThat(Suppression.of(new long[0][])).contains(List.of());
    }

    /**
     * The attack itself: every table of the same shape with the same totals is tried, and those
     * that would be shown in the same way are kept. Each hidden small number must differ among
     * them.
     */
    @Test
    @Timeout(120)
    void noSmallNumberCanBeRecomputedByTryingEveryTableThatWouldLookTheSame() {
        Random random = new Random(2015);
        int published = 0;
        for (int round = 0; round < 400; round++) {
            long[][] table = new long[2 + random.nextInt(2)][];
            for (int row = 0; row < table.length; row++) {
                table[row] = row(random.nextInt(11), random.nextInt(11));
            }
            Optional<List<List<Cell>>> cells = Suppression.of(table);
            if (cells.isEmpty()) {
                continue;
            }
            published++;
            assertNothingCanBeRecomputed(table, cells.get());
        }
        assertThat(published).as("tables that could be published").isGreaterThan(100);
    }

    @Test
    @Timeout(60)
    void aTableAsLargeAsTheCountryIsDecidedSoon() {
        Random random = new Random(1);
        long[][] table = new long[60][];
        for (int row = 0; row < table.length; row++) {
            table[row] =
                    row(
                            random.nextInt(40),
                            random.nextInt(20),
                            random.nextInt(8),
                            random.nextInt(12));
        }
        List<List<Cell>> cells = Suppression.of(table).orElseThrow();
        assertThat(cells.stream().flatMap(List::stream).filter(Cell.Shown.class::isInstance))
                .as("numbers still shown")
                .hasSizeGreaterThan(60);
    }

    private static void assertNothingCanBeRecomputed(long[][] table, List<List<Cell>> cells) {
        long[] totals = new long[table[0].length];
        for (long[] row : table) {
            for (int column = 0; column < row.length; column++) {
                totals[column] += row[column];
            }
        }
        List<List<Set<Long>>> possible = new ArrayList<>();
        for (List<Cell> line : cells) {
            List<Set<Long>> sets = new ArrayList<>();
            line.forEach(_ -> sets.add(new HashSet<>()));
            possible.add(sets);
        }
        fill(new long[table.length][], 0, totals.clone(), cells, possible);
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                assertThat(possible.get(row).get(column)).contains(table[row][column]);
                if (table[row][column] >= 1 && table[row][column] <= 4) {
                    assertThat(possible.get(row).get(column))
                            .as("values that %s could have in %s", column, cells)
                            .hasSizeGreaterThan(1);
                }
            }
        }
    }

    /** Every way to fill the rows from this one on with what is left of the totals. */
    private static void fill(
            long[][] guess,
            int row,
            long[] left,
            List<List<Cell>> cells,
            List<List<Set<Long>>> possible) {
        if (row == guess.length) {
            if (LongStream.of(left).allMatch(rest -> rest == 0)) {
                for (int r = 0; r < guess.length; r++) {
                    for (int c = 0; c < left.length; c++) {
                        possible.get(r).get(c).add(guess[r][c]);
                    }
                }
            }
            return;
        }
        List<Cell> line = cells.get(row);
        for (long first = 0; first <= left[0]; first++) {
            for (long second = 0; second <= left[1]; second++) {
                long sum = first + second;
                if (sum <= left[2]
                        && agrees(first, line.get(0))
                        && agrees(second, line.get(1))
                        && agrees(sum, line.get(2))) {
                    guess[row] = new long[] {first, second, sum};
                    fill(
                            guess,
                            row + 1,
                            new long[] {left[0] - first, left[1] - second, left[2] - sum},
                            cells,
                            possible);
                }
            }
        }
    }

    private static boolean agrees(long value, Cell cell) {
        return switch (cell) {
            case Cell.Shown(long shown) -> value == shown;
            case Cell.FewerThanFive() -> value >= 1 && value <= 4;
            case Cell.NotShown() -> value >= 5;
        };
    }

    private static long[][] table(long[]... rows) {
        return rows;
    }

    private static long[] row(long... parts) {
        return LongStream.concat(LongStream.of(parts), LongStream.of(LongStream.of(parts).sum()))
                .toArray();
    }

    private static List<Cell> shown(long... values) {
        return LongStream.of(values).<Cell>mapToObj(Cell.Shown::new).toList();
    }
}
