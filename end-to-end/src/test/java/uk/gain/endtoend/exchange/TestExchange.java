package uk.gain.endtoend.exchange;

import java.nio.file.Path;
import uk.gain.exchange.LocalExchange;
import uk.gain.exchange.Settings;
import uk.gain.infrastructure.ProjectRoot;

/**
 * Started when first asked for, stopped with the JVM; no agency in it answers unless a test does.
 */
public final class TestExchange {

    private static final class Started {
        static final LocalExchange EXCHANGE = LocalExchange.start(Settings.forTests(folder()));
    }

    private TestExchange() {}

    public static LocalExchange running() {
        return Started.EXCHANGE;
    }

    /** Kept after the run, so that a failure can be looked into. */
    private static Path folder() {
        return ProjectRoot.find().resolve("end-to-end/target/exchange");
    }
}
