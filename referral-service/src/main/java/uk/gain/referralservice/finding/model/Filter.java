package uk.gain.referralservice.finding.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.Urgency;

/**
 * Which referrals of a region are wanted: those of which everything that is given is true. Nothing
 * of it says anything of a subject, so that it can stand in an address.
 *
 * @param states a request is in one of these; empty: in any
 * @param agency a request went to this one; with states or overdue it is the same request
 * @param overdue a request is unanswered past its time
 * @param unit code of the requesting unit
 * @param operation its name, as it is written in the referral
 * @param own raised by the co-ordinator who looks
 * @param from raised on this day or later, by the clock in London
 * @param to raised on this day or earlier
 * @param reference the whole reference, or how it begins
 */
public record Filter(
        Set<RequestState> states,
        @Nullable String agency,
        boolean overdue,
        @Nullable String unit,
        @Nullable ThreatArea threatArea,
        @Nullable String operation,
        boolean own,
        @Nullable Urgency urgency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reference) {

    private static final Filter NONE =
            new Filter(Set.of(), null, false, null, null, null, false, null, null, null, null);

    public Filter {
        states = Set.copyOf(states);
    }

    /** Everything. */
    public static Filter none() {
        return NONE;
    }

    /** Whether it leaves nothing out. */
    public boolean isNone() {
        return equals(NONE);
    }
}
