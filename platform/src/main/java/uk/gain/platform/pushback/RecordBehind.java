package uk.gain.platform.pushback;

import java.time.Duration;

/** Nothing is shown, because the record of what was shown is behind. */
public final class RecordBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public RecordBehind(Duration retryAfter) {
        super("the record is behind: nothing is shown until the trail has caught up");
        this.retryAfter = retryAfter;
    }

    /** When a next try makes sense. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
