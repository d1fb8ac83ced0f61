package uk.gain.auditservice.exporting.model;

import java.util.Arrays;
import java.util.Optional;

/** How an export is written. */
public enum Format {
    NDJSON("application/x-ndjson", "ndjson"),
    CSV("text/csv;charset=UTF-8", "csv");

    /** What whoever asks for another is told. */
    public static final String RULE = "format must be NDJSON or CSV";

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Empty for what is none of them. */
    public static Optional<Format> of(String name) {
        return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public Layout layout() {
        return switch (this) {
            case NDJSON -> new NdjsonLayout();
            case CSV -> new CsvLayout();
        };
    }
}
