package uk.gain.referralservice.limits.sweeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import uk.gain.referralservice.lifecycle.model.ClockStep;
import uk.gain.referralservice.lifecycle.model.Clocks.Place;
import uk.gain.referralservice.limits.application.ClockSettings;
import uk.gain.referralservice.limits.application.WatchingLimits;

/**
 * Looks at all limits that may have passed, from the database every time: it does not matter when
 * the service was away, or how many of its instances look.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SweepingLimits implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(SweepingLimits.class);
    private static final List<ClockStep> FOLLOWED =
            List.of(ClockStep.WITHIN_TIME, ClockStep.OVERDUE, ClockStep.ESCALATED);

    private final WatchingLimits watching;
    private final ClockSettings settings;

    SweepingLimits(WatchingLimits watching, ClockSettings settings) {
        this.watching = watching;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sweep, settings.sweepEvery());
    }

    private void sweep() {
        try {
            FOLLOWED.forEach(this::sweep);
        } catch (RuntimeException e) {
            // The words of a failure may quote what nobody may read in a log.
            LOG.error("Limits could not be looked at: {}", e.getClass().getName());
        }
    }

    private void sweep(ClockStep step) {
        @Nullable Place after = null;
        do {
            after = watching.watch(step, after);
        } while (after != null);
    }
}
