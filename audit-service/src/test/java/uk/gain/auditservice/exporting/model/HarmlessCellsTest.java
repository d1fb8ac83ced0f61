package uk.gain.auditservice.exporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.auditservice.finding.model.EntryIndex.Found;

/** No spreadsheet takes a cell for a formula, whichever separator it believes in. */
class HarmlessCellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1+1~'=1+1",
                "+44~'+44",
                "-2~'-2",
                "@SUM(A1)~'@SUM(A1)",
                "  =1~'  =1",
                "a;=1~a;'=1",
                "a,@b|-c~a,'@b|'-c",
                "\uff1d1~'\uff1d1",
                "x\\t\\r\\n=1~x   =1",
                "TN-2026-000041~TN-2026-000041",
                "say \\\"hello\\\"~say \"\"hello\"\""
            })
    void whatCouldBeAFormulaIsText(String value, String cell) {
        byte[] entry = ("{\"reason\":\"" + value + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(JsonMapper.shared().readTree(entry).isObject()).isTrue();

        String line =
                new String(
                        new CsvLayout().entry(new Found(1, entry), List.of()),
                        StandardCharsets.UTF_8);

        assertThat(line).startsWith("\"1\",").contains(",\"" + cell + "\",").endsWith("\"\r\n");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }
}
