package uk.gain.platform.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/**
 * Versions as entity tags (RFC 9110 section 8.8.3), so that nobody's change is overwritten by
 * somebody who has not seen it: {@code If-Match} names the version that a change is made to.
 */
public final class EntityTags {

    private static final ProblemType MOVED =
            new ProblemType(
                    "version-moved",
                    "Somebody else changed it meanwhile",
                    HttpStatus.PRECONDITION_FAILED);
    private static final ProblemType MISSING =
            new ProblemType(
                    "version-missing",
                    "The header If-Match is missing",
                    HttpStatus.PRECONDITION_REQUIRED);
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private EntityTags() {}

    /** The tag of a version, quotes included. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a caller has seen.
     *
     * @param source where the tag comes from, e.g. {@code GET /api/drafts/{id}}
     * @throws Problem 428 without the header, 400 when it is not one of our tags
     */
    public static long required(@Nullable String ifMatch, String source) {
        return optional(ifMatch, source)
                .orElseThrow(
                        () ->
                                Problem.of(
                                        MISSING,
                                        "Send If-Match with the ETag of "
                                                + source
                                                + ", so that nobody's change is lost."));
    }

    /**
     * The version a caller has seen, where it says so.
     *
     * @throws Problem 400 when it is not one of our tags
     */
    public static OptionalLong optional(@Nullable String ifMatch, String source) {
        if (ifMatch == null) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            String message = "If-Match is one ETag of " + source;
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("If-Match", "one-entity-tag", message)));
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /**
     * 412, naming the version that it has now.
     *
     * @param what the thing in a sentence, e.g. {@code the draft}
     */
    public static Problem moved(long version, String what) {
        return Problem.of(
                MOVED,
                "Nothing was changed. Look at %s again and make your change to that."
                        .formatted(what),
                Map.of("version", version));
    }
}
