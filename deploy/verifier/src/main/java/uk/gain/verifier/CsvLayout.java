package uk.gain.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** RFC 4180, every cell quoted; the readable columns must say what the entry says. */
final class CsvLayout implements Layout {

    private static final String COLUMNS =
            "index,eventTime,sequencedTime,operation,outcome,eventType,who.subject,who.role,"
                    + "who.organisation,who.onBehalfOf,reference,referralId,object.kind,object.id,"
                    + "fields,recipients,justification,reason,source.topic,source.partition,"
                    + "source.offset,proof,entry";
    private static final List<String> NAMES = List.of(COLUMNS.split(",", -1));
    private static final int SHOWN = NAMES.size() - 2;
    private static final byte[] END = "\"end\",".getBytes(StandardCharsets.US_ASCII);

    /** What makes a cell a formula, in both widths. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    @Override
    public int headingLines() {
        return 2;
    }

    @Override
    public Heading heading(List<byte[]> lines) throws NotVerified {
        List<String> first = cells(lines.getFirst());
        if (first.size() != 5 || !first.getFirst().equals(FORMAT)) {
            throw new NotVerified("the first line is not the heading of an export");
        }
        if (!cells(lines.getLast()).equals(NAMES)) {
            throw new NotVerified("the second line does not name the columns of an export");
        }
        return new Heading(
                first.get(1),
                first.get(2),
                Strict.number(first.get(3), "the number of entries"),
                Strict.utf8(Strict.base64(first.get(4), "the checkpoint"), "the checkpoint"));
    }

    @Override
    public Row row(byte[] line) throws NotVerified {
        List<String> cells = cells(line);
        if (cells.size() != NAMES.size()) {
            throw new NotVerified("it has " + cells.size() + " cells, not " + NAMES.size());
        }
        long index = Strict.number(cells.getFirst(), "the index");
        try {
            return new Row(
                    index,
                    proof(cells.get(SHOWN)),
                    Strict.base64(cells.getLast(), "its bytes"),
                    entry -> agree(entry, cells));
        } catch (NotVerified wrong) {
            throw NotVerified.entry(index, String.valueOf(wrong.getMessage()));
        }
    }

    private static List<byte[]> proof(String text) throws NotVerified {
        List<byte[]> proof = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String each : text.split(" ", -1)) {
                proof.add(
                        Strict.hash(
                                Strict.hex(each, "a hash of the proof"), "a hash of the proof"));
            }
        }
        return proof;
    }

    private static void agree(Json entry, List<String> cells) throws NotVerified {
        for (int column = 1; column < SHOWN; column++) {
            Json value = entry.at(NAMES.get(column).split("\\.", -1));
            if (!cells.get(column).equals(harmless(value == null ? "" : value.words()))) {
                throw new NotVerified(
                        "the column "
                                + NAMES.get(column)
                                + " does not say what the entry says: "
                                + Strict.shown(cells.get(column)));
            }
        }
    }

    /** As a cell shows it: on one line, and an apostrophe before what might be a formula. */
    static String harmless(String text) {
        StringBuilder cell = new StringBuilder();
        int start = 0;
        boolean fresh = true;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            char shown = control(each) ? ' ' : each;
            if (fresh && FORMULA.indexOf(shown) >= 0) {
                cell.insert(start, '\'');
            }
            cell.append(shown);
            if (",;|".indexOf(shown) >= 0) {
                fresh = true;
                start = cell.length();
            } else if (shown != ' ') {
                fresh = false;
            }
        }
        return cell.toString();
    }

    private static boolean control(char each) {
        return each < ' ' || (each >= 0x7f && each <= 0x9f) || each == 0x2028 || each == 0x2029;
    }

    @Override
    public Optional<End> end(byte[] line) throws NotVerified {
        for (int at = 0; at < END.length; at++) {
            if (at >= line.length || line[at] != END[at]) {
                return Optional.empty();
            }
        }
        List<String> cells = cells(line);
        if (cells.size() != 3) {
            throw new NotVerified("it is not the last line of an export");
        }
        return Optional.of(
                new End(Strict.number(cells.get(1), "the number of entries"), cells.get(2)));
    }

    private static List<String> cells(byte[] line) throws NotVerified {
        String text = Strict.utf8(line, "it");
        List<String> cells = new ArrayList<>();
        int at = 0;
        do {
            StringBuilder cell = new StringBuilder();
            if (at >= text.length() || text.charAt(at++) != '"') {
                throw new NotVerified("a cell is not quoted");
            }
            while (true) {
                int quote = text.indexOf('"', at);
                if (quote < 0) {
                    throw new NotVerified("a cell has no end");
                }
                cell.append(text, at, quote);
                at = quote + 1;
                if (at >= text.length() || text.charAt(at) != '"') {
                    break;
                }
                cell.append('"');
                at++;
            }
            cells.add(cell.toString());
        } while (at < text.length() && text.charAt(at) == ',' && at++ >= 0);
        if (!text.substring(at).equals("\r\n")) {
            throw new NotVerified("it does not end as a line of CSV does");
        }
        return cells;
    }
}
