package uk.gain.exchange;

import java.time.Duration;

/** Told of each part that is ready, as it happens. */
@FunctionalInterface
public interface Progress {
    void ready(String part, Duration after, String address);

    static Progress silent() {
        return (part, after, address) -> {};
    }
}
