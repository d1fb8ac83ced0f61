package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.powers.model.LegalGateway;

/** An agency that is asked, and the rule that permits it to answer. */
public record Addressee(Agency agency, LegalGateway under) {

    /**
     * The last instant at which its answer is in time, when asked now: the draft's own limit, or
     * what the agency's hours make of the urgency. Whole microseconds, as the contract carries it.
     */
    public Instant respondBy(Draft draft, Instant now, WorkingTimes times) {
        return draft.respondBy() != null
                ? draft.respondBy().truncatedTo(ChronoUnit.MICROS)
                : draft.particulars().urgency().limit(now, agency, times);
    }
}
