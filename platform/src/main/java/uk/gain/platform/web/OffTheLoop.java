package uk.gain.platform.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Work that waits for a database, done for a publisher without holding its event loop. */
public final class OffTheLoop {

    /** Whoever goes away does not interrupt the work: that would cost a connection. */
    private static final boolean NEVER_INTERRUPTED = true;

    private static final ExecutorService VIRTUAL_THREADS =
            Executors.newVirtualThreadPerTaskExecutor();

    private OffTheLoop() {}

    /** Done anew for every subscriber, on a virtual thread; empty when the work yields null. */
    public static <T> Mono<T> call(Supplier<? extends @Nullable T> work) {
        return Mono.fromFuture(
                () -> CompletableFuture.supplyAsync(work::get, VIRTUAL_THREADS), NEVER_INTERRUPTED);
    }
}
