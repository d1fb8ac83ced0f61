package uk.gain.agencygateway.requests.model;

import java.util.Locale;

/**
 * What a document is called: a name without a path, without characters that steer a terminal, a
 * header or the direction of writing, and with an ending of its type; personal data, never printed.
 */
public record FileName(String value) {

    /** Characters of a name, its ending included. */
    static final int LONGEST = 120;

    /** What is left of a name that somebody gave. */
    public static FileName of(String given, DocumentType type) {
        String name =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"<>|:*?;%]", "");
        name = name.replaceAll("\\s+", " ").strip().replaceAll("^[. ]+|[. ]+$", "");
        String lower = name.toLowerCase(Locale.ROOT);
        String ending =
                type.endings().stream()
                        .map(each -> "." + each)
                        .filter(lower::endsWith)
                        .findFirst()
                        .orElse("");
        String stem = name.substring(0, name.length() - ending.length()).strip();
        String usual = ending.isEmpty() ? "." + type.endings().getFirst() : ending;
        int room = LONGEST - usual.length();
        return new FileName(
                (stem.isEmpty() ? "document" : stem.substring(0, Math.min(room, stem.length())))
                        + usual);
    }

    @Override
    public String toString() {
        return "FileName";
    }
}
