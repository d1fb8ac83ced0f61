package uk.gain.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Every process this JVM has running. One shutdown hook ends them all: what stands on others first,
 * and together.
 */
final class Children {
    private static final List<ChildProcess> RUNNING = new ArrayList<>();
    private static final List<Runnable> AFTERWARDS = new ArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::endAll, "end-children"));
    }

    private Children() {}

    static synchronized void add(ChildProcess child) {
        RUNNING.add(child);
    }

    static synchronized void remove(ChildProcess child) {
        RUNNING.remove(child);
    }

    /** What is to be done once no child is left. */
    static synchronized void afterwards(Runnable step) {
        AFTERWARDS.add(step);
    }

    private static void endAll() {
        for (Program.Layer layer :
                List.of(Program.Layer.STANDING_ON_IT, Program.Layer.FOUNDATION)) {
            CompletableFuture.allOf(
                            running(layer).stream()
                                    .map(
                                            child ->
                                                    CompletableFuture.runAsync(
                                                            child::stop,
                                                            Children::inThreadOfItsOwn))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
        AFTERWARDS.forEach(Runnable::run);
    }

    private static synchronized List<ChildProcess> running(Program.Layer layer) {
        return RUNNING.stream().filter(child -> child.layer() == layer).toList();
    }

    private static void inThreadOfItsOwn(Runnable step) {
        Thread.ofPlatform().daemon().start(step);
    }
}
