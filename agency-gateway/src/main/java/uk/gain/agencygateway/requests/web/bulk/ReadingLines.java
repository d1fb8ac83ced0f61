package uk.gain.agencygateway.requests.web.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/**
 * Lines as they were sent. What is wrong within a line costs that line; what leaves open where
 * lines begin and end costs them all, before anything is done.
 */
final class ReadingLines {

    /** Lines of a call. */
    static final int MOST = 1_000;

    /** Bytes of a call. */
    static final int MOST_BYTES = 2 * 1_024 * 1_024;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ReadingLines() {}

    /**
     * @throws Problem 400 when the text is none of the format, or of no lines, or of too many
     */
    static List<AnswerLine> read(Format format, byte[] bytes) {
        String text = text(bytes);
        List<AnswerLine> lines =
                switch (format) {
                    case JSON -> array(text);
                    case NDJSON -> objects(text);
                    case CSV -> rows(text);
                };
        if (lines.isEmpty() || lines.size() > MOST) {
            throw refused("", "line-count", "send 1 to %d lines".formatted(MOST));
        }
        return lines;
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("", "utf-8", "send text in UTF-8");
        }
    }

    private static List<AnswerLine> array(String text) {
        JsonNode array;
        try {
            array = JSON.readTree(text);
        } catch (JacksonException e) {
            throw refused("", "json-array", "send a JSON array of objects");
        }
        if (!array.isArray()) {
            throw refused("", "json-array", "send a JSON array of objects");
        }
        List<AnswerLine> lines = new ArrayList<>();
        for (JsonNode each : array) {
            lines.add(object(lines.size() + 1, each));
        }
        return lines;
    }

    private static List<AnswerLine> objects(String text) {
        List<AnswerLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(object(number, line));
            }
        }
        return lines;
    }

    private static AnswerLine object(int number, String line) {
        try {
            return object(number, JSON.readTree(line));
        } catch (JacksonException e) {
            return broken(number, "", "json-object", "a line is one JSON object");
        }
    }

    private static AnswerLine object(int number, JsonNode object) {
        if (!object.isObject()) {
            return broken(number, "", "json-object", "a line is one JSON object");
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!Fields.isKnown(field.getKey())) {
                return broken(number, "", "known-field", "the line has a field that no line has");
            }
            if (field.getValue().isString()) {
                keep(values, field.getKey(), field.getValue().stringValue());
            } else if (!field.getValue().isNull()) {
                return broken(number, field.getKey(), "text", "give a text, or null");
            }
        }
        return Fields.line(number, values);
    }

    private static List<AnswerLine> rows(String text) {
        try (CSVParser parser = CSV.parse(new StringReader(text))) {
            List<String> columns = List.of();
            List<AnswerLine> lines = new ArrayList<>();
            long begins = 1;
            for (CSVRecord row : parser) {
                int number = Math.toIntExact(begins);
                begins = parser.getCurrentLineNumber() + 1;
                if (columns.isEmpty()) {
                    columns = columns(row);
                } else if (lines.size() > MOST) {
                    return lines;
                } else {
                    lines.add(row(number, columns, row));
                }
            }
            return lines;
        } catch (CSVException | UncheckedIOException e) {
            throw refused(
                    "",
                    "quotes",
                    "put a value with a quote in quotes, and write the quote in it twice");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(CSVRecord header) {
        List<String> columns = header.stream().map(String::strip).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (!Fields.isKnown(columns.get(i))) {
                throw refused(
                        "column " + (i + 1), "known-column", "the first line names the columns");
            }
            if (columns.indexOf(columns.get(i)) < i) {
                throw refused(columns.get(i), "column-twice", "each column is there once");
            }
        }
        for (String needed : List.of(Fields.REQUEST_ID, Fields.ANSWER)) {
            if (!columns.contains(needed)) {
                throw refused(needed, "column-missing", "the file needs this column");
            }
        }
        return columns;
    }

    private static AnswerLine row(int number, List<String> columns, CSVRecord row) {
        if (row.size() != columns.size()) {
            return broken(
                    number,
                    "",
                    "values-match-columns",
                    "the line has %d values where there are %d columns"
                            .formatted(row.size(), columns.size()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            keep(values, columns.get(i), row.get(i));
        }
        return Fields.row(number, values);
    }

    private static void keep(Map<String, String> values, String field, String value) {
        if (!value.isBlank()) {
            values.put(field, value.strip());
        }
    }

    private static AnswerLine broken(int number, String field, String rule, String message) {
        return new AnswerLine.Broken(number, null, List.of(new BrokenRule(field, rule, message)));
    }

    private static Problem refused(String field, String rule, String message) {
        return Problem.of(
                ProblemType.INVALID_REQUEST,
                "Nothing was done: " + message,
                List.of(new Violation(field, rule, message)));
    }
}
