package uk.gain.referralservice.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.importing.model.Column;
import uk.gain.referralservice.importing.model.Common;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Format;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Row;
import uk.gain.referralservice.importing.model.Rows;
import uk.gain.referralservice.importing.model.Text;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

class ReadingFilesTest {

    private static final String COLUMNS = "own_reference,role,name,alias,note\r\n";

    private final ReadingFiles reading = new ReadingFiles();

    @Test
    void valuesAreReadAsTheStandardForCsvSays() {
        String file =
                COLUMNS
                        + "R/1,SUSPECT,\"Name, with comma\",,\"He said \"\"no\"\"\r\ntwice\"\r\n"
                        + "\r\n"
                        + "R/2, WITNESS ,Plain Name,Al,\n"
                        + "R/3,SUSPECT,Last Name,,";

        assertThat(rows(Format.CSV, file))
                .extracting(row -> row.at().line(), ReadingFilesTest::values)
                .containsExactly(
                        tuple(
                                2L,
                                Map.of(
                                        Column.OWN_REFERENCE, List.of("R/1"),
                                        Column.ROLE, List.of("SUSPECT"),
                                        Column.NAME, List.of("Name, with comma"),
                                        Column.NOTE, List.of("He said \"no\"\ntwice"))),
                        tuple(
                                5L,
                                Map.of(
                                        Column.OWN_REFERENCE, List.of("R/2"),
                                        Column.ROLE, List.of("WITNESS"),
                                        Column.NAME, List.of("Plain Name"),
                                        Column.ALIAS, List.of("Al"))),
                        tuple(
                                6L,
                                Map.of(
                                        Column.OWN_REFERENCE, List.of("R/3"),
                                        Column.ROLE, List.of("SUSPECT"),
                                        Column.NAME, List.of("Last Name"))));
    }

    @Test
    void whatIsWrongWithALineCostsThatLineAndNoOther() {
        String file =
                COLUMNS
                        + "R/1,SUSPECT,\"Never closed,,\n"
                        + "R/2,SUSPECT,Good,,\n"
                        + "R/3,SUSPECT,Too,many,values,here\n"
                        + "R/4,SUSPECT,In\"side,,\n"
                        + "R/5,SUSPECT,\"Closed\" too early,,\n"
                        + "R/6,SUSPECT,Nul\0here,,\n"
                        + "R/7,SUSPECT,Not utf\uFFFD8,,\n"
                        + "R/8,SUSPECT,"
                        + "x".repeat(Lines.LONGEST)
                        + ",,\n"
                        + "R/9,SUSPECT,Good,,\n";

        assertThat(rows(Format.CSV, file))
                .extracting(row -> row.at().line() + " " + rule(row))
                .containsExactly(
                        "2 quote-not-closed",
                        "3 good",
                        "4 values-do-not-match-columns",
                        "5 quote-misplaced",
                        "6 quote-misplaced",
                        "7 value-not-text",
                        "8 value-not-text",
                        "9 line-too-long",
                        "10 good");
    }

    @Test
    void aQuoteThatStaysOpenIsGivenUpAfterSomeLines() {
        String file = COLUMNS + "R/1,SUSPECT,\"open,,\n" + "R/2,SUSPECT,Good,,\n".repeat(200);

        List<Row> rows = rows(Format.CSV, file);

        assertThat(rows).hasSize(201);
        assertThat(rule(rows.getFirst())).isEqualTo("quote-not-closed");
        assertThat(rows.subList(1, 201)).allMatch(Row.Read.class::isInstance);
    }

    @Test
    void readingGoesOnAtAnyRowAsIfItHadNeverStopped() {
        StringBuilder file = new StringBuilder(COLUMNS);
        for (int i = 0; i < 40; i++) {
            file.append("R/%d,SUSPECT,\"Two\nlines\",%s,\r\n".formatted(i, "é😀".repeat(i)));
            file.append(i % 7 == 0 ? "\n\"" + i + "\n" : "");
        }
        List<Row> all = rows(Format.CSV, file.toString());

        for (int size : List.of(1, 3, 16)) {
            List<Row> piecemeal = new ArrayList<>();
            Place place = Place.START;
            while (true) {
                Rows rows = reading.open(Format.CSV, inPieces(file.toString(), 50), place);
                List<Row> some = rows.next(size);
                if (some.isEmpty()) {
                    break;
                }
                piecemeal.addAll(some);
                place = rows.place();
            }
            assertThat(piecemeal).isEqualTo(all);
        }
    }

    @Test
    void aLineOfAnyLengthIsPassedOverWithoutBeingKept() {
        long length = 300_000_000;
        Text endless =
                offset ->
                        offset < length
                                ? "x".repeat(1_000_000)
                                : offset == length ? "\n{\"own_reference\": \"R\"}" : "";

        List<Row> rows = reading.open(Format.NDJSON, endless, Place.START).next(10);

        assertThat(rows)
                .extracting(ReadingFilesTest::rule)
                .containsExactly("line-too-long", "good");
    }

    @Test
    void ndjsonHasTheSameColumnsAndListsOfIdentifiers() {
        String file =
                """
                {"own_reference": "R/1", "morile_tier": 3, "safeguarding": true, "alias": ["Al", "Em"], "note": null}
                [1]
                {"own_reference": "R/2", "own_reference": "R/3"}
                {"own_reference": {"deep": 1}}
                {"surname": "Unknown Field"}
                {"role": ["SUSPECT", "VICTIM"]}
                {"own_reference": "R/4"} trailing
                """
                        + "{\"own_reference\":".repeat(5_000)
                        + "\n{\"own_reference\": \"R/5\"}";

        List<Row> rows = rows(Format.NDJSON, file);

        assertThat(rows)
                .extracting(ReadingFilesTest::rule)
                .containsExactly(
                        "good",
                        "not-json",
                        "not-json",
                        "value-not-plain",
                        "field-unknown",
                        "value-not-plain",
                        "not-json",
                        "line-too-long",
                        "good");
        assertThat(values(rows.getFirst()))
                .isEqualTo(
                        Map.of(
                                Column.OWN_REFERENCE, List.of("R/1"),
                                Column.MORILE_TIER, List.of("3"),
                                Column.SAFEGUARDING, List.of("true"),
                                Column.ALIAS, List.of("Al", "Em")));
    }

    @Test
    void aFileThatNamesNoColumnsIsRefusedWhole() {
        assertThat(refusals(Format.CSV, "")).containsExactly("file-empty");
        assertThat(refusals(Format.CSV, "\0o\0w\0n\0_\0r")).containsExactly("not-utf-8");
        assertThat(refusals(Format.CSV, "R/1,SUSPECT,Some Name\n"))
                .containsExactly("columns-not-named");
        assertThat(refusals(Format.CSV, "\"own_reference,role\n"))
                .containsExactly("columns-not-named");
        assertThat(refusals(Format.CSV, "own_reference,role,surname,role\n"))
                .containsExactly("column-unknown", "column-twice", "column-missing");
        assertThat(refusals(Format.CSV, "role,name\n")).containsExactly("column-missing");
        assertThat(refusals(Format.CSV, "x".repeat(Lines.LONGEST + 1)))
                .containsExactly("line-too-long");
        assertThat(refusals(Format.CSV, "OWN_REFERENCE, Role ,name,name\n")).isEmpty();
        assertThat(refusals(Format.NDJSON, "own_reference,role\n")).containsExactly("not-json");
        assertThat(refusals(Format.NDJSON, "{\"own_reference\": 1}")).isEmpty();
    }

    @Test
    void noComplaintHoldsAValueOfTheFile() {
        String file = "=Markername,role\n";

        assertThat(reading.examine(Format.CSV, file + COLUMNS, common()))
                .allSatisfy(
                        complaint -> assertThat(complaint.toString()).doesNotContain("Markername"));
    }

    private List<String> refusals(Format format, String beginning) {
        return reading.examine(format, beginning, common()).stream().map(Complaint::rule).toList();
    }

    private List<Row> rows(Format format, String file) {
        return reading.open(format, inPieces(file, 100), Place.START).next(Integer.MAX_VALUE);
    }

    private static Text inPieces(String file, int size) {
        return offset ->
                file.substring(
                        (int) Math.min(offset, file.length()),
                        (int) Math.min(offset + size, file.length()));
    }

    private static Map<Column, List<String>> values(Row row) {
        return row instanceof Row.Read read ? read.values() : Map.of();
    }

    private static String rule(Row row) {
        return switch (row) {
            case Row.Read _ -> "good";
            case Row.Unreadable unreadable -> unreadable.complaint().rule();
        };
    }

    private static Common common() {
        return new Common(
                "SOUTH-WALES-POLICE",
                Classification.OFFICIAL,
                Urgency.ROUTINE,
                ThreatArea.FIREARMS,
                new Criterion(Criterion.Kind.MAPPED_OCG, null, null),
                List.of(),
                LawfulPurpose.CRIME,
                false,
                false,
                null,
                true,
                null,
                new Recipients.Named(List.of("HMRC")));
    }
}
