package uk.gain.referralservice.finding.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * What is looked for, as the conditions of a statement: only those that are asked for, so that the
 * database chooses the index for each question. Values are parameters, always.
 */
record Wanted(String conditions, Map<String, Object> parameters) {

    /** Unanswered past its time, as the roll-up counts it. */
    static final String OVERDUE =
            """
            request.answered_at is null
            and request.clock_step <> 'OVER'
            and request.respond_by < :now
            and (request.clock_stopped_at is null or request.respond_by < request.clock_stopped_at)
            and request.state not in
                ('QUEUED', 'WITHDRAWN', 'RECALLED', 'LAPSED', 'UNDELIVERABLE', 'CLOSED')
            """;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Wanted of(
            Coordinator by,
            Filter filter,
            @Nullable WorkList list,
            @Nullable ReferralId before,
            Instant now) {
        Conditions wanted = new Conditions();
        wanted.add("referral.rocu = :rocu", "rocu", by.rocu());
        if (before != null) {
            wanted.add("referral.id < :before", "before", before.value());
        }
        ofReferral(by, filter, wanted);
        ofRequests(filter, now, wanted);
        if (list != null) {
            wanted.add("referral.id in (%s)".formatted(members(list)));
            wanted.bind("now", now.atOffset(ZoneOffset.UTC));
        }
        return new Wanted(String.join("\nand ", wanted.all), wanted.parameters);
    }

    private static void ofReferral(Coordinator by, Filter filter, Conditions wanted) {
        if (filter.own()) {
            wanted.add("referral.raised_by = :self", "self", by.subject());
        }
        if (filter.unit() != null) {
            wanted.add("referral.requesting_unit = :unit", "unit", filter.unit());
        }
        if (filter.threatArea() != null) {
            wanted.add("referral.threat_area = :threat", "threat", filter.threatArea().name());
        }
        if (filter.operation() != null) {
            wanted.add("referral.operation = :operation", "operation", filter.operation());
        }
        if (filter.urgency() != null) {
            wanted.add("referral.urgency = :urgency", "urgency", filter.urgency().name());
        }
        if (filter.from() != null) {
            wanted.add("referral.raised_at >= :from", "from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            wanted.add("referral.raised_at < :to", "to", startOf(filter.to().plusDays(1)));
        }
        if (filter.reference() != null) {
            wanted.add("starts_with(referral.reference, :ref)", "ref", filter.reference());
        }
    }

    private static void ofRequests(Filter filter, Instant now, Conditions wanted) {
        List<String> same = new ArrayList<>();
        if (filter.agency() != null) {
            same.add("request.agency = :agency");
            wanted.bind("agency", filter.agency());
        }
        if (!filter.states().isEmpty()) {
            same.add("request.state = any(:states)");
            wanted.bind(
                    "states",
                    filter.states().stream().map(Enum::name).sorted().toArray(String[]::new));
        }
        if (filter.overdue()) {
            same.add(OVERDUE);
            wanted.bind("now", now.atOffset(ZoneOffset.UTC));
        }
        if (!same.isEmpty()) {
            wanted.add(
                    """
                    exists (
                        select from request
                        where request.referral_id = referral.id
                        and %s
                    )
                    """
                            .formatted(String.join("\nand ", same)));
        }
    }

    /** Each from a small index or table of what waits, whatever has been dealt with. */
    static String members(WorkList list) {
        return switch (list) {
            case OVERDUE -> "select request.referral_id from request where " + OVERDUE;
            case HITS_TO_READ ->
                    """
                    select request.referral_id
                    from answer_to_read
                    join request on request.id = answer_to_read.request_id
                    where request.state in ('CONTENT_PROVIDED', 'CONTENT_PARTIAL')
                    """;
            case QUESTIONS_TO_ANSWER ->
                    """
                    select request.referral_id
                    from request
                    where request.clock_stopped_at is not null
                    and request.state = 'CLARIFICATION_SOUGHT'
                    """;
            case ALERTS ->
                    """
                    select alert.referral_id
                    from deconfliction_alert alert
                    where alert.noted_at is null
                    """;
        };
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition) {
            all.add(condition);
        }

        void add(String condition, String parameter, Object value) {
            all.add(condition);
            bind(parameter, value);
        }

        void bind(String parameter, Object value) {
            parameters.put(parameter, value);
        }
    }
}
