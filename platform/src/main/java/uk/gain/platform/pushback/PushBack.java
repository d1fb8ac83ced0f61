package uk.gain.platform.pushback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether anything may be shown. Fails closed: what is not known to be in the log counts as not
 * being there, so a service that cannot look how far the log is stops as well, as late as one that
 * sees the log stand still.
 */
public class PushBack {

    private static final Logger log = LoggerFactory.getLogger(PushBack.class);

    private final Clock clock;
    private final Duration after;
    private final Duration retryAfter;
    private volatile Instant oldestUnrecorded;

    PushBack(Clock clock, PushBackSettings settings) {
        this.clock = clock;
        this.after = settings.after();
        this.retryAfter = settings.lookEvery();
        this.oldestUnrecorded = clock.instant();
    }

    /**
     * MUST be called in the transaction that authorises a reading, before anything is shown.
     *
     * @throws RecordBehind when the oldest event that is not in the log is older than the setting
     */
    public void beforeShowing() {
        if (behind()) {
            throw new RecordBehind(retryAfter);
        }
    }

    /**
     * Everything said before this is in the log.
     *
     * @param time of the oldest event that is not, or of the look if there is none
     */
    void recordedUpTo(Instant time) {
        boolean before = behind();
        oldestUnrecorded = time;
        if (behind() && !before) {
            log.error("Nothing is shown any more: what was said at {} is not in the trail", time);
        } else if (before && !behind()) {
            log.info("The trail has caught up: everything is shown again");
        }
    }

    private boolean behind() {
        return clock.instant().isAfter(oldestUnrecorded.plus(after));
    }
}
