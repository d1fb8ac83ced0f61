package uk.gain.referralservice.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void linesEndAsRfc4180Says() {
        assertThat(Csv.text(List.of(List.of("a", "b"), List.of("c", 7))))
                .isEqualTo("a,b\r\nc,7\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b       | \"a,b\"",
                "a\"b      | \"a\"\"b\"",
                "~ a~      | \" a\"",
                "plain     | plain"
            })
    void whatWouldBreakACellIsQuoted(String text, String written) {
        assertThat(cell(text)).isEqualTo(written);
    }

    @Test
    void aLineBreakStaysInItsCell() {
        assertThat(cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "＝1"})
    void aTextIsNeverAFormula(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @Test
    void aFormulaBehindWhiteSpaceIsNone() {
        assertThat(cell("\t=1")).isEqualTo("'\t=1");
        assertThat(cell("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @Test
    void numbersStayNumbersAndWhatIsAbsentIsEmpty() {
        assertThat(Csv.text(List.of(Arrays.<@Nullable Object>asList(-1, 0.5, null))))
                .isEqualTo("-1,0.5,\r\n");
    }

    private static String cell(String text) {
        return Csv.text(List.of(List.of(text))).replaceAll("\r\n\\z", "");
    }
}
