package uk.gain.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/**
 * Which page of a list is asked for.
 *
 * @param after position of the last row already seen; absent for the first page
 * @param limit rows to show, 1 to 200
 */
public record PageRequest(@Nullable String after, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    /** From {@code ?cursor=&limit=}. */
    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        int rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > MOST) {
            throw invalid("limit", "limit-in-range", "limit must be 1 to " + MOST);
        }
        return new PageRequest(cursor == null ? null : position(cursor), rows);
    }

    /** How many rows to look up: one more than are shown. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The position as a number, for lists in the order of one; 0 for the first page.
     *
     * @throws Problem 400 when the cursor is none of this list's
     */
    public long afterNumber() {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw invalid(
                    "cursor",
                    "cursor-is-ours",
                    "cursor must come from an earlier page of this list");
        }
    }

    /** The position as a cursor, for lists that are not made by {@link Page#of}. */
    public static String cursor(String position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("cursor", "cursor-is-ours", "cursor must come from an earlier page");
        }
    }

    /**
     * The position as an id, for lists whose rows are found by theirs.
     *
     * @throws Problem 400 when the cursor is none of this list's
     */
    public @Nullable UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw invalid(
                    "cursor",
                    "cursor-is-ours",
                    "cursor must come from an earlier page of this list");
        }
    }

    private static Problem invalid(String field, String rule, String message) {
        return Problem.of(
                ProblemType.INVALID_REQUEST, message, List.of(new Violation(field, rule, message)));
    }
}
