package uk.gain.referralservice.importing.reading;

import uk.gain.referralservice.importing.model.Column;
import uk.gain.referralservice.importing.model.Complaint;

/** What can be wrong with a line before anybody asks what it says. */
final class Complaints {

    static final Complaint LINE_TOO_LONG =
            ofLine(
                    "line-too-long",
                    "A line may have %d characters at most.".formatted(Lines.LONGEST));
    static final Complaint QUOTE_NOT_CLOSED =
            ofLine(
                    "quote-not-closed",
                    "A quote that opens a value here is not closed, at least not within %d lines and %d characters."
                            .formatted(CsvRows.MOST_LINES, Lines.LONGEST));
    static final Complaint QUOTE_MISPLACED =
            ofLine(
                    "quote-misplaced",
                    "Put a value that holds a quote in quotes, and write the quote in it twice.");
    static final Complaint NOT_JSON =
            ofLine("not-json", "Each line must be one JSON object with plain values.");
    static final Complaint FIELD_UNKNOWN =
            ofLine(
                    "field-unknown",
                    "The line has a field that no row has. See GET /api/imports/template.");

    private Complaints() {}

    static Complaint wrongNumber(int values, int columns) {
        return ofLine(
                "values-do-not-match-columns",
                "The line has %d values where there are %d columns.".formatted(values, columns));
    }

    static Complaint several(Column column) {
        return new Complaint(
                column.columnName(), "one-value-only", "A row has one value of this at most.");
    }

    static Complaint notPlain(Column column) {
        return new Complaint(
                column.columnName(),
                "value-not-plain",
                "Write a text, or for identifiers a list of texts.");
    }

    static Complaint notText(Column column) {
        return new Complaint(
                column.columnName(),
                "value-not-text",
                "The value holds control characters, or bytes that are not UTF-8.");
    }

    static Complaint ofFile(String field, String rule, String reason) {
        return new Complaint(field, rule, reason);
    }

    private static Complaint ofLine(String rule, String reason) {
        return new Complaint("", rule, reason);
    }
}
