package uk.gain.referralservice.limits.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.gain.referralservice.limits.model.Patience;

/**
 * How limits are watched.
 *
 * @param sweepEvery time between two looks at the limits that may have passed; more than none
 * @param batchSize requests looked at in one transaction; 1 or more
 * @param answersUnderWay how long after its limit a request is not called overdue yet, because its
 *     answer may be on its way; none or more
 * @param escalateAfter how long after its limit an overdue request is escalated, in time that
 *     counts against its agency; more than none
 * @param lapseAfter how long after its limit a request lapses, in days and nights; more than none
 */
@ConfigurationProperties("gain.clock")
public record ClockSettings(
        @DefaultValue("15s") Duration sweepEvery,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1m") Duration answersUnderWay,
        @DefaultValue("24h") Duration escalateAfter,
        @DefaultValue("90d") Duration lapseAfter) {

    public ClockSettings {
        requirePositive("sweep-every", sweepEvery);
        requirePositive("escalate-after", escalateAfter);
        requirePositive("lapse-after", lapseAfter);
        if (batchSize < 1) {
            throw new IllegalArgumentException("gain.clock.batch-size must be at least 1");
        }
        if (answersUnderWay.isNegative()) {
            throw new IllegalArgumentException("gain.clock.answers-under-way must not be negative");
        }
    }

    Patience patience() {
        return new Patience(answersUnderWay, escalateAfter, lapseAfter);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("gain.clock." + name + " must be more than none");
        }
    }
}
