package uk.gain.referralservice.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.ReportLine;

class ReportTextTest {

    @Test
    void aLineSaysWhatIsWrongOrWhereItWasRaisedBefore() {
        assertThat(
                        ReportText.line(
                                new ReportLine(
                                        1,
                                        7,
                                        new Complaint("role", "value-missing", "A, or \"B\"."),
                                        null)))
                .isEqualTo("7,NOT_RAISED,role,value-missing,\"A, or \"\"B\"\".\",\r\n");
        assertThat(ReportText.line(new ReportLine(2, 8, null, "TN-2026-000001")))
                .isEqualTo("8,ALREADY_RAISED,,,,TN-2026-000001\r\n");
    }

    @Test
    void noValueIsAFormulaToASpreadsheet() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(ReportText.value(formula).replace("\"", "")).startsWith("'");
        }
        assertThat(ReportText.value("role")).isEqualTo("role");
    }

    @Test
    void aLongReportIsFetchedPageByPage() {
        List<String> sent =
                ReportText.of(
                                after ->
                                        LongStream.rangeClosed(
                                                        after + 1,
                                                        Math.min(after + ReportText.PAGE, 2_500))
                                                .mapToObj(
                                                        i -> new ReportLine(i, i, null, "TN-" + i))
                                                .toList())
                        .collectList()
                        .block();

        assertThat(sent).hasSize(4);
        assertThat(String.join("", sent).lines()).hasSize(2_501);
    }
}
