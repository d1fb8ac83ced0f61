package uk.gain.referralservice.capacity.listening;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.capacity.application.ReleasingRequests;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * Releases what waits, looking again after each interval. One agency that fails stops no other, and
 * is tried again at the next look. Every instance looks; the database lets one at a time take an
 * agency's places.
 */
@Component
class ReleasingAsPlacesBecomeFree implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasingAsPlacesBecomeFree.class);

    private final ReleasingRequests releasing;
    private final CapacitySettings settings;
    private @Nullable ScheduledExecutorService looking;
    private volatile boolean running;

    ReleasingAsPlacesBecomeFree(ReleasingRequests releasing, CapacitySettings settings) {
        this.releasing = releasing;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        looking =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("release").daemon().factory());
        long interval = settings.releaseInterval().toMillis();
        var unused =
                looking.scheduleWithFixedDelay(
                        this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** The transaction that is begun is finished; no other is begun. */
    @Override
    public void stop() {
        running = false;
        if (looking != null) {
            looking.close();
            looking = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            for (AgencyCode agency : releasing.waitedFor()) {
                release(agency);
            }
        } catch (RuntimeException e) {
            LOG.warn("The queues cannot be looked at now: {}", e.getClass().getSimpleName());
        }
    }

    private void release(AgencyCode agency) {
        try {
            while (running && releasing.release(agency) > 0) {
                LOG.debug("Released requests to {}", agency);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "Requests to {} cannot be released now: {}",
                    agency,
                    e.getClass().getSimpleName());
        }
    }
}
