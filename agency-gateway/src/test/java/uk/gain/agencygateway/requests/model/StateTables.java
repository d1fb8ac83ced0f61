package uk.gain.agencygateway.requests.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The state tables of the package's documentation, read from its source. */
final class StateTables {

    private static final Path SOURCE =
            Path.of("src/main/java/uk/gain/agencygateway/requests/package-info.java");
    private static final Pattern TABLE = Pattern.compile("(?s)<pre>(.*?)</pre>");

    private StateTables() {}

    /** What becomes of a request in this state by this move, as written. */
    record Cell(String state, String move, String expected) {
        @Override
        public String toString() {
            return move + " from " + state + ": " + expected;
        }
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        Matcher table = TABLE.matcher(source());
        while (table.find()) {
            List<List<String>> rows =
                    table.group(1)
                            .lines()
                            .map(line -> line.replaceFirst("^\\s*\\*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .map(line -> Arrays.asList(line.split("\\s+")))
                            .toList();
            List<String> moves = rows.getFirst();
            for (List<String> row : rows.subList(1, rows.size())) {
                if (row.size() != moves.size()) {
                    throw new AssertionError("Cells are missing: " + row);
                }
                for (int i = 1; i < row.size(); i++) {
                    cells.add(new Cell(row.getFirst(), moves.get(i), row.get(i)));
                }
            }
        }
        return cells;
    }

    private static String source() {
        try {
            return Files.readString(SOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
