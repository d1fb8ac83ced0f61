package uk.gain.platform.idempotency;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** First answers that nobody can expect again go, so that their table does not grow for ever. */
final class ForgettingFirstAnswers implements SchedulingConfigurer {

    /** Rows of a statement, which is a transaction of its own: commands are not held up. */
    private static final int AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingFirstAnswers.class);

    private final FirstAnswers answers;
    private final IdempotencySettings settings;
    private final Clock clock;

    ForgettingFirstAnswers(FirstAnswers answers, IdempotencySettings settings, Clock clock) {
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::forgetOrTell, settings.forgetEvery());
    }

    /** What was answered up to and including the time to keep ago stays. */
    void forget() {
        Instant before = clock.instant().minus(settings.keepFor());
        while (answers.forget(before, AT_ONCE) == AT_ONCE) {
            // As many as are old enough, a transaction each.
        }
    }

    private void forgetOrTell() {
        try {
            forget();
        } catch (RuntimeException e) {
            // The words of a failure may quote what nobody may read in a log.
            LOG.warn("First answers could not be forgotten: {}", e.getClass().getName());
        }
    }
}
