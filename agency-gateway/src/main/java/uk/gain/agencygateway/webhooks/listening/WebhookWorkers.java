package uk.gain.agencygateway.webhooks.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.webhooks.application.DeliveringMessages;
import uk.gain.agencygateway.webhooks.application.WebhookSettings;

/** Workers that send whatever is due, from the time the service runs until it ends. */
@Component
class WebhookWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorkers.class);

    private final DeliveringMessages delivering;
    private final WebhookSettings settings;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    WebhookWorkers(DeliveringMessages delivering, WebhookSettings settings) {
        this.delivering = delivering;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 0; i < settings.workers(); i++) {
            workers.add(Thread.ofVirtual().name("webhook-worker-" + i).start(this::work));
        }
    }

    private void work() {
        while (running) {
            if (!deliver()) {
                LockSupport.parkNanos(settings.pollInterval().toNanos());
            }
        }
    }

    private boolean deliver() {
        try {
            return delivering.deliver();
        } catch (RuntimeException e) {
            // The words of a failure may quote values; where it happened is enough.
            LOG.warn("A turn of webhooks failed: {}", e.getClass().getName());
            return false;
        }
    }

    /** Every {@code gain.webhooks.forgotten-every}, an hour by default. */
    @Scheduled(
            fixedDelayString = "${gain.webhooks.forgotten-every:1h}",
            initialDelayString = "${gain.webhooks.forgotten-every:1h}")
    void forget() {
        while (delivering.forget()) {
            // As many as are old enough, a transaction each.
        }
    }

    /** Nobody waits for an answer that takes its time: its message is sent again. */
    @Override
    public synchronized void stop() {
        running = false;
        workers.forEach(LockSupport::unpark);
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
