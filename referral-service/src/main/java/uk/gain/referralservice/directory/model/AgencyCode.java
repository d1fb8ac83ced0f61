package uk.gain.referralservice.directory.model;

import java.util.regex.Pattern;

/** The code an agency is known by everywhere, e.g. HMRC. */
public record AgencyCode(String value) implements Comparable<AgencyCode> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,40}");

    public AgencyCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("An agency code is 1 to 40 of A-Z, 0-9 and hyphen");
        }
    }

    /** Whether the text could be a code at all. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
