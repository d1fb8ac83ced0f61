package uk.gain.endtoend.actors;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An access token, fetched when first needed and again once it was refused. */
final class Tokens {

    private final Supplier<String> fetch;

    /** Absent before the first use and after a refusal. */
    private @Nullable String token;

    Tokens(Supplier<String> fetch) {
        this.fetch = fetch;
    }

    synchronized String current() {
        String known = token;
        if (known == null) {
            known = fetch.get();
            token = known;
        }
        return known;
    }

    synchronized void refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }
}
