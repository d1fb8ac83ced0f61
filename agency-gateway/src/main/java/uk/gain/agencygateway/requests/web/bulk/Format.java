package uk.gain.agencygateway.requests.web.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/** How lines and results are written. */
enum Format {
    JSON(MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_JSON_VALUE),
    NDJSON(MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE),
    CSV(Format.CSV_TYPE, "text/csv;charset=utf-8;header=present");

    static final String CSV_TYPE = "text/csv";

    private final String type;
    private final String written;

    Format(String type, String written) {
        this.type = type;
        this.written = written;
    }

    MediaType written() {
        return MediaType.valueOf(written);
    }

    private boolean is(MediaType other) {
        return MediaType.valueOf(type).equalsTypeAndSubtype(other);
    }

    static Format of(MediaType type) {
        return Arrays.stream(values()).filter(each -> each.is(type)).findFirst().orElse(JSON);
    }

    /** The first that is accepted by name; without one, the results look like the lines. */
    static Format accepted(List<MediaType> accepted, Format otherwise) {
        return accepted.stream()
                .map(type -> Arrays.stream(values()).filter(each -> each.is(type)).findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(otherwise);
    }
}
