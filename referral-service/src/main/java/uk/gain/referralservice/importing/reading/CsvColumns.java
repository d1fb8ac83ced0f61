package uk.gain.referralservice.importing.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.gain.referralservice.importing.model.Column;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Complaint;

/** The line of column names that a CSV file begins with. */
record CsvColumns(List<Column> columns, List<Complaint> complaints) {

    CsvColumns {
        columns = List.copyOf(columns);
        complaints = List.copyOf(complaints);
    }

    /** A name that is not known is told by where it stands: it may be anything, even a value. */
    static CsvColumns of(String line) {
        if (!(CsvRecord.of(line) instanceof CsvRecord.Fields(List<String> names))) {
            return new CsvColumns(List.of(), List.of(notColumns()));
        }
        List<Column> columns = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (int i = 0; i < names.size(); i++) {
            Optional<Column> column = Column.named(names.get(i).strip().toLowerCase(Locale.ROOT));
            if (column.isEmpty()) {
                complaints.add(unknown(i + 1));
            } else if (!seen.add(column.get()) && !column.get().isRepeatable()) {
                complaints.add(twice(column.get()));
            }
            column.ifPresent(columns::add);
        }
        return new CsvColumns(columns, seen.isEmpty() ? List.of(notColumns()) : complaints);
    }

    /** What rows cannot do without, unless all rows have it in common. */
    List<Complaint> missing(Common common) {
        List<Complaint> missing = new ArrayList<>();
        require(Column.OWN_REFERENCE, missing);
        require(Column.ROLE, missing);
        if (common.requestingUnit() == null) {
            require(Column.REQUESTING_UNIT, missing);
        }
        if (common.threatArea() == null) {
            require(Column.THREAT_AREA, missing);
        }
        if (common.criterion() == null) {
            require(Column.CRITERION, missing);
        }
        if (columns.stream().noneMatch(Column::isRepeatable)) {
            missing.add(
                    Complaints.ofFile(
                            "",
                            "column-missing",
                            "The file needs a column of identifiers, for instance name."));
        }
        return missing;
    }

    private void require(Column column, List<Complaint> missing) {
        if (!columns.contains(column)) {
            missing.add(
                    Complaints.ofFile(
                            column.columnName(),
                            "column-missing",
                            "The file needs this column, or say it for all rows."));
        }
    }

    private static Complaint notColumns() {
        return Complaints.ofFile(
                "",
                "columns-not-named",
                "The first line must name the columns, with commas between them, in UTF-8. See GET"
                        + " /api/imports/template.");
    }

    private static Complaint unknown(int number) {
        return Complaints.ofFile(
                "",
                "column-unknown",
                "Column %d has a name that no column has. See GET /api/imports/template."
                        .formatted(number));
    }

    private static Complaint twice(Column column) {
        return Complaints.ofFile(
                column.columnName(),
                "column-twice",
                "Only columns of identifiers may be there more than once.");
    }
}
