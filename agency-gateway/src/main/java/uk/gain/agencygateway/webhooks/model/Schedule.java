package uk.gain.agencygateway.webhooks.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a message is tried again: the example schedule of the Standard Webhooks specification, ten
 * attempts over 75 hours, each wait longer by up to a tenth so that those who failed together do
 * not come back together.
 */
public final class Schedule {

    /** After the attempt of this place, the first being 0. */
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    private Schedule() {}

    /** The attempts that a message is worth. */
    public static int attempts() {
        return WAITS.size() + 1;
    }

    /**
     * What follows from an attempt.
     *
     * @param tries attempts before this one since the message was queued
     * @param jitter 0 up to, and not including, 1
     */
    public static Verdict verdict(Reply reply, int tries, Instant now, double jitter) {
        return switch (reply) {
            case Reply.Answered(int status, _) when status >= 200 && status <= 299 ->
                    new Verdict.Taken();
            case Reply.Answered(int status, _) when status == 410 -> new Verdict.Gone();
            case Reply.Answered _, Reply.Failed _ -> failed(reply, tries, now, jitter);
        };
    }

    private static Verdict failed(Reply reply, int tries, Instant now, double jitter) {
        if (tries + 1 >= attempts()) {
            return new Verdict.GivenUp();
        }
        Duration wait = WAITS.get(tries);
        Instant next = now.plus(wait).plusMillis((long) (wait.toMillis() * 0.1 * jitter));
        Instant asked = now.plus(retryAfter(reply));
        return new Verdict.Again(asked.isAfter(next) ? asked : next, asked);
    }

    private static Duration retryAfter(Reply reply) {
        return reply instanceof Reply.Answered(_, Duration asked) && asked != null
                ? asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked
                : Duration.ZERO;
    }
}
