package uk.gain.referralservice.reporting.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.reporting.model.Counting;

/** Counts how each agency has answered, so that the directory shows it without counting. */
@Service
public class CountingTrackRecords {

    private final Counting counting;
    private final Clock clock;

    CountingTrackRecords(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * Counts anew; whoever looks meanwhile sees the last count.
     *
     * @return false when another instance is at it
     */
    @Transactional
    public boolean recount() {
        return counting.recountTrackRecords(clock.instant());
    }
}
