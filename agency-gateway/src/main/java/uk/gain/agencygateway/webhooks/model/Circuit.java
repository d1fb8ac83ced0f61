package uk.gain.agencygateway.webhooks.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps us from knocking where nobody answers. After five failures in a row nothing is sent for a
 * minute; then one message tries, and each time that fails the pause doubles, up to an hour.
 *
 * @param failures in a row
 * @param pauses since the last success
 * @param notBefore nothing is sent earlier; absent when nothing holds us back
 */
public record Circuit(int failures, int pauses, @Nullable Instant notBefore) {

    /** Failures in a row after which it opens. */
    public static final int PATIENCE = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Nothing has failed. */
    public static Circuit closed() {
        return new Circuit(0, 0, null);
    }

    /** Whether one message may try, and no more. */
    public boolean probing() {
        return failures >= PATIENCE;
    }

    /** Up to and including {@code notBefore} excluded: at that very time it is open no more. */
    public boolean holdsAt(Instant now) {
        return notBefore != null && notBefore.isAfter(now);
    }

    /**
     * After an attempt that failed.
     *
     * @param asked until when the other end wants to be left alone
     */
    public Circuit failed(Instant now, Instant asked) {
        boolean opens = failures + 1 >= PATIENCE;
        Instant until = opens ? now.plus(pause()) : now;
        Instant latest = asked.isAfter(until) ? asked : until;
        return new Circuit(
                failures + 1, opens ? pauses + 1 : pauses, latest.isAfter(now) ? latest : null);
    }

    /** Lets one message try at once, as somebody wants to know. */
    public Circuit triedNow() {
        return new Circuit(failures, pauses, null);
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(pauses, 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
