package uk.gain.referralservice.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.clock.model.WorkingTimes;
import uk.gain.referralservice.lifecycle.model.Accesses;
import uk.gain.referralservice.lifecycle.model.Accesses.Look;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Draft;
import uk.gain.referralservice.lifecycle.model.Places;
import uk.gain.referralservice.lifecycle.model.Preview;

/**
 * A co-ordinator sees, before anything is sent, who would be asked. Nothing of the draft is kept;
 * that somebody looked is.
 */
@Service
public class PreviewingReferrals {

    private static final List<String> FIELDS = List.of("objections", "asked", "leftOut");

    private final Doors doors;
    private final Places places;
    private final WorkingTimes times;
    private final Accesses accesses;
    private final Clock clock;

    PreviewingReferrals(
            Doors doors, Places places, WorkingTimes times, Accesses accesses, Clock clock) {
        this.doors = doors;
        this.places = places;
        this.times = times;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Says what would come of it.
     *
     * @param source the API operation or page it came by
     */
    @Transactional
    public Preview preview(Coordinator by, Draft draft, String source) {
        accesses.consulted(by, new Look("preview", null, null, FIELDS, source));
        Instant now = clock.instant();
        return doors.of(by, List.of(draft))
                .preview(draft, times, asked -> places.foresee(asked, draft.particulars(), now));
    }
}
