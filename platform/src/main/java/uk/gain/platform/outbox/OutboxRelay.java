package uk.gain.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.context.SmartLifecycle;

/** Runs the relay of every shard, from the time the topics exist until the service ends. */
final class OutboxRelay implements SmartLifecycle {

    /** After the contract is provisioned, before anything is served. */
    private static final int EARLY = Integer.MIN_VALUE + 200;

    private static final long LONGEST_GOODBYE_MILLIS = 5_000;

    private final int shards;
    private final IntFunction<Runnable> relays;
    private final List<Thread> threads = new ArrayList<>();

    OutboxRelay(int shards, IntFunction<Runnable> relays) {
        this.shards = shards;
        this.relays = relays;
    }

    @Override
    public synchronized void start() {
        for (int shard = 0; shard < shards; shard++) {
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("outbox-relay-" + shard)
                            .start(relays.apply(shard)));
        }
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(LONGEST_GOODBYE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
