package uk.gain.referralservice.importing.model;

import java.time.Duration;
import java.util.List;

/**
 * How far an import has come.
 *
 * @param place where the next row begins
 * @param read rows read; each is one of the following three
 * @param raised rows that became referrals
 * @param repeated rows that were raised before, by this import or another
 * @param bad rows that were not raised
 * @param busy time spent working, not counting when nobody was
 */
public record Progress(
        Place place, long read, long raised, long repeated, long bad, Duration busy) {

    public static final Progress NONE = new Progress(Place.START, 0, 0, 0, 0, Duration.ZERO);

    /** After these lines more. */
    public Progress plus(List<LineOutcome> outcomes, Place next, Duration spent) {
        long nowRaised = outcomes.stream().filter(LineOutcome.Raised.class::isInstance).count();
        long nowRepeated = outcomes.stream().filter(LineOutcome.Repeated.class::isInstance).count();
        return new Progress(
                next,
                read + outcomes.size(),
                raised + nowRaised,
                repeated + nowRepeated,
                bad + outcomes.size() - nowRaised - nowRepeated,
                busy.plus(spent));
    }

    /** Rows a second while at work, 0 before the first. */
    public double rate() {
        return busy.isZero() ? 0 : read / (busy.toNanos() / 1e9);
    }
}
