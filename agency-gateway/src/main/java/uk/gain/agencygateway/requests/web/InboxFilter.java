package uk.gain.agencygateway.requests.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Filter;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** The parameters of a list as the filter that they are. */
final class InboxFilter {

    /** ROCU, year and number. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,12}-[0-9]{4}-[0-9]{1,12}");

    private InboxFilter() {}

    static Filter of(
            @Nullable List<RequestState> states,
            @Nullable Urgency urgency,
            @Nullable ThreatArea threatArea,
            boolean overdue,
            @Nullable Instant respondByBefore,
            @Nullable String reference,
            @Nullable InformationCategory category,
            @Nullable Instant since,
            @Nullable String passedTo) {
        return new Filter(
                states == null || states.isEmpty() ? Set.of() : EnumSet.copyOf(states),
                urgency,
                threatArea,
                overdue,
                inRange(respondByBefore, "respondByBefore"),
                reference == null ? null : reference(reference),
                category,
                inRange(since, "since"),
                passedTo);
    }

    private static String reference(String given) {
        String reference = given.strip().toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(reference).matches()) {
            throw broken("reference", "reference-in-form", "must be like NW-2026-000123");
        }
        return reference;
    }

    /** Years that every part of the exchange can count. */
    private static @Nullable Instant inRange(@Nullable Instant given, String field) {
        if (given != null
                && (given.isBefore(Instant.EPOCH)
                        || given.isAfter(Instant.parse("9999-12-31T23:59:59Z")))) {
            throw broken(field, "time-in-range", "must be in the years 1970 to 9999");
        }
        return given;
    }

    private static Problem broken(String field, String rule, String message) {
        return Problem.of(
                ProblemType.INVALID_REQUEST,
                field + " " + message,
                List.of(new Violation(field, rule, message)));
    }
}
