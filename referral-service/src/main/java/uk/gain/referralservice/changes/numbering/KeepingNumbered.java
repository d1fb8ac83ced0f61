package uk.gain.referralservice.changes.numbering;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import uk.gain.referralservice.changes.application.NumberingChanges;

/**
 * Numbers what changed, soon after. What is not numbered is in the database, so it does not matter
 * when the service was away, or how many of its instances number.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class KeepingNumbered implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingNumbered.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final NumberingChanges numbering;
    private boolean failing;

    KeepingNumbered(NumberingChanges numbering) {
        this.numbering = numbering;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::number, PAUSE);
    }

    private void number() {
        try {
            boolean more = true;
            while (more) {
                more = numbering.next();
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
