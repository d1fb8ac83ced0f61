package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of an inbox are wanted: those of which everything that is given is true. Nothing
 * of it says anything of a subject, so that it can stand in an address.
 *
 * @param states it is in one of these; empty: in any
 * @param overdue only what is overdue
 * @param respondByBefore its limit is earlier than this
 * @param reference the whole reference
 * @param category it is asked for, maybe among others
 * @param since it arrived at this instant or later
 * @param passedTo it was passed on to this officer last
 */
public record Filter(
        Set<RequestState> states,
        @Nullable Urgency urgency,
        @Nullable ThreatArea threatArea,
        boolean overdue,
        @Nullable Instant respondByBefore,
        @Nullable String reference,
        @Nullable InformationCategory category,
        @Nullable Instant since,
        @Nullable String passedTo) {

    private static final Filter NONE =
            new Filter(Set.of(), null, null, false, null, null, null, null, null);

    public Filter {
        states = Set.copyOf(states);
    }

    /** Everything. */
    public static Filter none() {
        return NONE;
    }

    /** Requests in this state. */
    public static Filter in(RequestState state) {
        return new Filter(Set.of(state), null, null, false, null, null, null, null, null);
    }
}
