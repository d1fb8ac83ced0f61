package uk.gain.agencygateway.webhooks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.PageRequest;

/** Where a page of deliveries begins. */
public final class Positions {

    private Positions() {}

    /** Absent for the first page. */
    public static @Nullable Long before(PageRequest page) {
        try {
            return page.after() == null ? null : Long.valueOf(page.after());
        } catch (NumberFormatException e) {
            String message = "cursor must come from an earlier page";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("cursor", "cursor-is-ours", message)));
        }
    }
}
