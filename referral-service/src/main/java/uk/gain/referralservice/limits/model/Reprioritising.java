package uk.gain.referralservice.limits.model;

import java.time.Instant;
import uk.gain.referralservice.lifecycle.model.Urgency;

/** What another class of urgency does to a limit that is running. */
public final class Reprioritising {

    private Reprioritising() {}

    /**
     * The new limit. The agency's time under the new class is counted from the change on, because
     * nobody can have known before; but a rise never gives more time than there was, and a fall
     * never takes any away.
     *
     * @param counted the limit when the whole time of the new class is counted from the change
     */
    public static Instant limit(Urgency before, Urgency after, Instant current, Instant counted) {
        int rise = Integer.compare(before.precedence(), after.precedence());
        if (rise > 0) {
            return current.isBefore(counted) ? current : counted;
        }
        if (rise < 0) {
            return current.isAfter(counted) ? current : counted;
        }
        return current;
    }
}
