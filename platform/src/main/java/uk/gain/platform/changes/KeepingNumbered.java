package uk.gain.platform.changes;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Numbers what changed, soon after. What is not numbered is in the database, so it does not matter
 * when the service was away, or how many of its instances number. A service with a feed supplies
 * the bean, and has scheduling enabled.
 */
public final class KeepingNumbered implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingNumbered.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final BooleanSupplier next;
    private boolean failing;

    /**
     * @param next numbers the oldest changes in a transaction of its own, one of which commits at a
     *     time; whether there may be more
     */
    public KeepingNumbered(BooleanSupplier next) {
        this.next = next;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::number, PAUSE);
    }

    private void number() {
        try {
            boolean more = true;
            while (more) {
                more = next.getAsBoolean();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Changes cannot be numbered at present: {}", e.getClass().getSimpleName());
            }
            failing = true;
        }
    }
}
