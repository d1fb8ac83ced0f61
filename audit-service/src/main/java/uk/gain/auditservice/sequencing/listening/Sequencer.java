package uk.gain.auditservice.sequencing.listening;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.sequencing.application.LeadingTheLog;
import uk.gain.auditservice.sequencing.model.Leadership;

/**
 * The one thread that sequences. Whatever fails, it lets go of the lock, reads again where the log
 * stands, and goes on: it never stops and never skips.
 */
@Component
class Sequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int REHEARSED = 10;
    private static final Duration END_OF_BATCH = Duration.ofSeconds(5);

    private final TopicReaders readers;
    private final Leadership leadership;
    private final LeadingTheLog leading;
    private final SequencerSettings settings;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    Sequencer(
            TopicReaders readers,
            Leadership leadership,
            LeadingTheLog leading,
            SequencerSettings settings) {
        this.readers = readers;
        this.leadership = leadership;
        this.leading = leading;
        this.settings = settings;
    }

    /**
     * Running before its thread looks: a thread that finds itself stopped would never come back.
     */
    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("sequencer").start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try {
                readers.awaitTopics();
                try (TopicReader reader = readers.open(leading.positions())) {
                    standBy(reader).ifPresent(held -> lead(held, reader));
                }
            } catch (InterruptException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (isRunning()) {
                    LOG.warn("The sequencer begins again", e);
                }
            }
            if (isRunning()) {
                LockSupport.parkNanos(settings.pause().toNanos());
            }
        }
    }

    /**
     * Waits for the lead, and reads a little all the time: who takes over is connected, and has
     * every schema and class it needs. Empty when it is to stop.
     */
    private Optional<Leadership.Held> standBy(TopicReader reader) {
        while (isRunning()) {
            Optional<Leadership.Held> held = leadership.tryAcquire();
            if (held.isPresent()) {
                return held;
            }
            leading.rehearse(reader.next(REHEARSED, settings.batchTime()));
            LockSupport.parkNanos(settings.pause().toNanos());
        }
        return Optional.empty();
    }

    private void lead(Leadership.Held held, TopicReader reader) {
        try (held) {
            LeadingTheLog.Standing standing = leading.takeOver();
            LOG.info("Sequencing from entry {}", standing.size());
            reader.goTo(standing.positions());
            long size = standing.size();
            while (isRunning()) {
                size =
                        leading.append(
                                held,
                                size,
                                reader.next(settings.batchSize(), settings.batchTime()),
                                settings.batchSize());
            }
        }
    }

    /** A batch is over soon; only a wait for topics has to be broken off. */
    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping == null) {
            return;
        }
        try {
            stopping.join(END_OF_BATCH.toMillis());
            stopping.interrupt();
            stopping.join(END_OF_BATCH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
