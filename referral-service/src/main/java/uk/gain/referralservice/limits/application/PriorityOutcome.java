package uk.gain.referralservice.limits.application;

import java.time.Instant;
import java.util.List;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Urgency;

/** What came of changing how soon an answer is needed. */
public sealed interface PriorityOutcome {

    /** It is changed, and so are the limits of these. */
    record Changed(Urgency urgency, boolean safeguarding, List<NewLimit> limits)
            implements PriorityOutcome {

        public Changed {
            limits = List.copyOf(limits);
        }
    }

    /** It is so already. */
    record NothingChanges() implements PriorityOutcome {}

    /** The referral is closed. */
    record Closed() implements PriorityOutcome {}

    /** There is none in the co-ordinator's region; whether there is elsewhere is not told. */
    record NotFound() implements PriorityOutcome {}

    /**
     * One request that is not answered.
     *
     * @param respondBy provisional while it is held back
     * @param released whether it waited for a place and is sent now
     */
    record NewLimit(RequestId request, AgencyCode agency, Instant respondBy, boolean released) {}
}
