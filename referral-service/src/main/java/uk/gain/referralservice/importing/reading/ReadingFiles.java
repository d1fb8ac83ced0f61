package uk.gain.referralservice.importing.reading;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.importing.model.Column;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Format;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Reading;
import uk.gain.referralservice.importing.model.Rows;
import uk.gain.referralservice.importing.model.Text;

@Component
class ReadingFiles implements Reading {

    private static final Complaint EMPTY =
            Complaints.ofFile("", "file-empty", "The file holds nothing.");

    /** What UTF-16 and UTF-32 look like when they are read as UTF-8. */
    private static final Complaint NOT_UTF_8 =
            Complaints.ofFile("", "not-utf-8", "The file must be in UTF-8; save it as such.");

    @Override
    public List<Complaint> examine(Format format, String beginning, Common common) {
        if (beginning.isBlank()) {
            return List.of(EMPTY);
        }
        return switch (format) {
            case CSV -> examineColumns(beginning, common);
            case NDJSON ->
                    beginning.strip().startsWith("{")
                            ? List.of()
                            : List.of(isUtf8(beginning) ? Complaints.NOT_JSON : NOT_UTF_8);
        };
    }

    @Override
    public Rows open(Format format, Text text, Place from) {
        return switch (format) {
            case CSV -> {
                Lines names = new Lines(text, Place.START);
                Line first = names.next();
                List<Column> columns =
                        first == null || first.text() == null
                                ? List.of()
                                : CsvColumns.of(first.text()).columns();
                yield new CsvRows(
                        from.equals(Place.START) ? names : new Lines(text, from), columns);
            }
            case NDJSON -> new NdjsonRows(new Lines(text, from));
        };
    }

    private static List<Complaint> examineColumns(String beginning, Common common) {
        Line first = new Lines(whole(beginning), Place.START).next();
        if (first == null || first.text() == null) {
            return List.of(Complaints.LINE_TOO_LONG);
        }
        CsvColumns columns = CsvColumns.of(first.text());
        if (columns.columns().isEmpty()) {
            return isUtf8(first.text()) ? columns.complaints() : List.of(NOT_UTF_8);
        }
        List<Complaint> complaints = new ArrayList<>(columns.complaints());
        complaints.addAll(columns.missing(common));
        return complaints;
    }

    private static boolean isUtf8(String text) {
        return text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0;
    }

    private static Text whole(String text) {
        return offset -> text.substring(Math.toIntExact(Math.min(offset, text.length())));
    }
}
