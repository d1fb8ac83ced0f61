package uk.gain.platform.pushback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks from time to time how far the log is; while it cannot, what it knew last stands. */
final class Looking implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Looking.class);

    private final Supplier<TrailReader> readers;
    private final Supplier<Optional<Instant>> oldestUnpublished;
    private final PushBack pushBack;
    private final Clock clock;
    private final Duration pause;
    private volatile @Nullable Thread thread;
    private boolean failing;

    Looking(
            Supplier<TrailReader> readers,
            Supplier<Optional<Instant>> oldestUnpublished,
            PushBack pushBack,
            Clock clock,
            Duration pause) {
        this.readers = readers;
        this.oldestUnpublished = oldestUnpublished;
        this.pushBack = pushBack;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("push-back").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (TrailReader reader = readers.get()) {
                while (true) {
                    look(reader);
                    failing = false;
                    Thread.sleep(pause);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                if (!pausedAfter(e)) {
                    return;
                }
            }
        }
    }

    /** What is said after the look began is younger than it. */
    void look(TrailReader reader) {
        Instant begun = clock.instant();
        Optional<Instant> unpublished = oldestUnpublished.get();
        Instant oldest =
                Stream.of(unpublished, reader.oldestNotInTheLog())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .filter(begun::isAfter)
                        .orElse(begun);
        pushBack.recordedUpTo(oldest);
    }

    private boolean pausedAfter(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (!failing) {
            failing = true;
            log.warn("How far the trail is cannot be told: {}", failure.getClass().getSimpleName());
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void stop() {
        Thread looking = thread;
        if (looking != null) {
            looking.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
