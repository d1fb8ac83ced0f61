package uk.gain.agencygateway.requests.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Filter;
import uk.gain.agencygateway.requests.model.Requests.Listing;

/**
 * What is looked for in an inbox, as the conditions of a statement: only those that are asked for,
 * so that the database chooses the index for each question. Values are parameters, always.
 */
record Wanted(String conditions, Map<String, Object> parameters) {

    /** As {@code Request#overdueAt} says it. */
    private static final String OVERDUE =
            """
            request.state in
                ('SENT', 'DELIVERED', 'OPENED', 'ACKNOWLEDGED', 'CLARIFICATION_SOUGHT', 'CLARIFIED')
            and clock_stopped_at is null
            and respond_by < :now
            """;

    static Wanted of(AgencyCode agency, Listing listing, Instant now) {
        Conditions wanted = new Conditions();
        wanted.add("agency = :agency", "agency", agency.value());
        wanted.add("position > :after", "after", listing.after());
        Filter filter = listing.filter();
        ofRequest(filter, now, wanted);
        ofReferral(filter, wanted);
        return new Wanted(String.join("\nand ", wanted.all), wanted.parameters);
    }

    private static void ofRequest(Filter filter, Instant now, Conditions wanted) {
        if (!filter.states().isEmpty()) {
            wanted.add(
                    "state = any (:states)",
                    "states",
                    filter.states().stream().map(Enum::name).sorted().toArray(String[]::new));
        }
        if (filter.overdue()) {
            wanted.add(OVERDUE, "now", now.atOffset(ZoneOffset.UTC));
        }
        if (filter.respondByBefore() != null) {
            wanted.add(
                    "respond_by < :before",
                    "before",
                    filter.respondByBefore().atOffset(ZoneOffset.UTC));
        }
        if (filter.passedTo() != null) {
            wanted.add("passed_to = :passedTo", "passedTo", filter.passedTo());
        }
        if (filter.since() != null) {
            wanted.add("accepted_at >= :since", "since", filter.since().atOffset(ZoneOffset.UTC));
        }
    }

    private static void ofReferral(Filter filter, Conditions wanted) {
        if (filter.urgency() != null) {
            wanted.add("urgency = :urgency", "urgency", filter.urgency().name());
        }
        if (filter.threatArea() != null) {
            wanted.add("threat_area = :threat", "threat", filter.threatArea().name());
        }
        if (filter.reference() != null) {
            wanted.add("reference = :reference", "reference", filter.reference());
        }
        if (filter.category() != null) {
            wanted.add(":category = any (categories)", "category", filter.category().name());
        }
    }

    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, String parameter, Object value) {
            all.add(condition);
            parameters.put(parameter, value);
        }
    }
}
