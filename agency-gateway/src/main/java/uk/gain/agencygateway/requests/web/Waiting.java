package uk.gain.agencygateway.requests.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a caller would rather wait than hear that there is nothing (RFC 7240, 4.3). */
final class Waiting {

    private static final long LONGEST = 60;
    private static final String PREFERENCE = "wait";

    private Waiting() {}

    /**
     * The {@code wait} of the {@code Prefer} headers, 60 seconds at most; zero without one. One
     * that is no number of seconds is ignored, as RFC 7240 (2) says of preferences not understood;
     * of several the first counts.
     */
    static Duration of(@Nullable List<String> prefer) {
        OptionalLong seconds =
                (prefer == null ? Stream.<String>empty() : prefer.stream())
                        .flatMap(header -> Arrays.stream(header.split(",", -1)))
                        .flatMapToLong(preference -> seconds(preference).stream())
                        .findFirst();
        return Duration.ofSeconds(Math.min(seconds.orElse(0), LONGEST));
    }

    private static OptionalLong seconds(String preference) {
        String[] named = preference.split(";", 2)[0].split("=", 2);
        if (named.length < 2 || !named[0].strip().equalsIgnoreCase(PREFERENCE)) {
            return OptionalLong.empty();
        }
        String value = named[1].strip().replaceAll("^\"(.*)\"$", "$1");
        return value.matches("[0-9]{1,9}")
                ? OptionalLong.of(Long.parseLong(value))
                : OptionalLong.empty();
    }

    /** As said in {@code Preference-Applied}. */
    static String applied(Duration wait) {
        return PREFERENCE + "=" + wait.toSeconds();
    }
}
