package uk.gain.auditservice.witnessing.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.witnessing.model.Witness;

/** Asks every witness in rounds, each on a thread of its own: a silent one holds up no other. */
@Component
class WitnessRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessRounds.class);
    private static final Duration END_OF_ROUND = Duration.ofSeconds(6);

    private final AskingWitnesses asking;
    private final List<Witness> witnesses;
    private final Duration pause;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    WitnessRounds(AskingWitnesses asking, WitnessSettings settings) {
        this.asking = asking;
        this.witnesses = settings.witnesses();
        this.pause = settings.askEvery();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (Witness witness : witnesses) {
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("witness-" + witness.name())
                            .start(() -> run(witness)));
        }
    }

    private void run(Witness witness) {
        while (running) {
            try {
                asking.ask(witness);
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("{} could not be asked", witness.name(), e);
                }
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** A pause ends at once; what is under way has a few seconds. */
    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(LockSupport::unpark);
        for (Thread thread : threads) {
            try {
                if (!thread.join(END_OF_ROUND)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
