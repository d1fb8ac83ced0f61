package uk.gain.referralservice.importing.reading;

import java.util.ArrayList;
import java.util.List;
import uk.gain.referralservice.importing.model.Column;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Row;
import uk.gain.referralservice.importing.model.Rows;

/**
 * The rows of a CSV file. A row whose quote is not closed costs that row: reading goes on at the
 * line after the one where it begins.
 */
final class CsvRows implements Rows {

    /** Lines that one row may spread over; bounds what an open quote can cost. */
    static final int MOST_LINES = 50;

    private final Lines lines;
    private final List<Column> columns;

    /** Stands just after the column names, or at any row after them. */
    CsvRows(Lines lines, List<Column> columns) {
        this.lines = lines;
        this.columns = List.copyOf(columns);
    }

    @Override
    public Place place() {
        return lines.place();
    }

    @Override
    public List<Row> next(int most) {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < most) {
            Line first = lines.next();
            if (first == null) {
                return rows;
            }
            if (!first.isBlank()) {
                rows.add(row(first));
            }
        }
        return rows;
    }

    private Row row(Line first) {
        if (first.text() == null) {
            return new Row.Unreadable(first.at(), first.next(), Complaints.LINE_TOO_LONG);
        }
        StringBuilder text = new StringBuilder(first.text());
        Place next = first.next();
        List<Line> further = new ArrayList<>();
        while (true) {
            switch (CsvRecord.of(text.toString())) {
                case CsvRecord.Fields(List<String> values) -> {
                    return row(first.at(), next, values);
                }
                case CsvRecord.Misplaced() -> {
                    return unreadable(
                            first,
                            further,
                            further.isEmpty()
                                    ? Complaints.QUOTE_MISPLACED
                                    : Complaints.QUOTE_NOT_CLOSED);
                }
                case CsvRecord.Open() -> {
                    Line line = further.size() < MOST_LINES - 1 ? lines.next() : null;
                    if (line != null) {
                        further.add(line);
                    }
                    String more = line == null ? null : line.text();
                    if (line == null
                            || more == null
                            || text.length() + more.length() >= Lines.LONGEST) {
                        return unreadable(first, further, Complaints.QUOTE_NOT_CLOSED);
                    }
                    text.append('\n').append(more);
                    next = line.next();
                }
            }
        }
    }

    private Row row(Place at, Place next, List<String> fields) {
        Values values = new Values();
        if (fields.size() != columns.size()) {
            values.complain(Complaints.wrongNumber(fields.size(), columns.size()));
        } else {
            for (int i = 0; i < fields.size(); i++) {
                values.add(columns.get(i), fields.get(i));
            }
        }
        return values.row(at, next);
    }

    private Row unreadable(Line first, List<Line> further, Complaint complaint) {
        lines.putBack(further);
        return new Row.Unreadable(first.at(), first.next(), complaint);
    }
}
