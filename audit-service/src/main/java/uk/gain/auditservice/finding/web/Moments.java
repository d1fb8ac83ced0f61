package uk.gain.auditservice.finding.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import uk.gain.auditservice.finding.model.EntryIndex.Moment;
import uk.gain.auditservice.finding.model.Step;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.PageRequest;

/** Places in a list by time, as cursors hold them. */
public final class Moments {

    private Moments() {}

    /** Where a page begins. */
    public static Moment after(PageRequest page) {
        String after = page.after();
        if (after == null) {
            return Moment.BEGINNING;
        }
        int slash = after.indexOf('/');
        try {
            return new Moment(
                    Instant.parse(after.substring(0, Math.max(slash, 0))),
                    Long.parseLong(after.substring(slash + 1)));
        } catch (DateTimeException | NumberFormatException foreign) {
            String message = "cursor must come from an earlier page";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("cursor", "cursor-is-ours", message)));
        }
    }

    public static String position(Step step) {
        return step.at() + "/" + step.entry();
    }
}
