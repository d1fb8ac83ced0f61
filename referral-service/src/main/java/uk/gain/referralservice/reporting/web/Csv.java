package uk.gain.referralservice.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Tables as RFC 4180 has them: a header, lines that end in CR LF, quotes doubled. A text that a
 * spreadsheet would take for a formula is led in by an apostrophe, so that it stays a text.
 */
public final class Csv {

    public static final MediaType TYPE =
            new MediaType("text", "csv", Map.of("charset", "utf-8", "header", "present"));

    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** A file to save. */
    public static ResponseEntity<byte[]> file(String name, List<List<@Nullable Object>> lines) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text(lines).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<List<@Nullable Object>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    /** Numbers are never formulas, not even negative ones; what is absent is empty. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted =
                text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                        || !text.equals(text.strip());
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
