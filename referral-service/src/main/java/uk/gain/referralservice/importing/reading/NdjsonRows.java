package uk.gain.referralservice.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.referralservice.importing.model.Column;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Row;
import uk.gain.referralservice.importing.model.Rows;

/** The rows of a file with one JSON object a line. */
final class NdjsonRows implements Rows {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Lines lines;

    NdjsonRows(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Place place() {
        return lines.place();
    }

    @Override
    public List<Row> next(int most) {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < most) {
            Line line = lines.next();
            if (line == null) {
                return rows;
            }
            if (!line.isBlank()) {
                rows.add(row(line));
            }
        }
        return rows;
    }

    private static Row row(Line line) {
        Values values = new Values();
        if (line.text() == null) {
            values.complain(Complaints.LINE_TOO_LONG);
        } else {
            read(line.text(), values);
        }
        return values.row(line.at(), line.next());
    }

    private static void read(String line, Values values) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JacksonException e) {
            values.complain(Complaints.NOT_JSON);
            return;
        }
        if (!object.isObject()) {
            values.complain(Complaints.NOT_JSON);
            return;
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            Optional<Column> column = Column.named(field.getKey());
            if (column.isEmpty()) {
                values.complain(Complaints.FIELD_UNKNOWN);
            } else {
                read(column.get(), field.getValue(), values);
            }
        }
    }

    private static void read(Column column, JsonNode value, Values values) {
        if (value.isArray() && column.isRepeatable()) {
            value.forEach(each -> readPlain(column, each, values));
        } else {
            readPlain(column, value, values);
        }
    }

    private static void readPlain(Column column, JsonNode value, Values values) {
        if (value.isNull()) {
            return;
        }
        if (value.isString() || value.isNumber() || value.isBoolean()) {
            values.add(column, value.asString());
        } else {
            values.complain(Complaints.notPlain(column));
        }
    }
}
