package uk.gain.exchange;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import uk.gain.exchange.story.Story;
import uk.gain.exchange.story.StoryFailed;
import uk.gain.infrastructure.PartFailed;

/** {@code deploy/local/run}: the exchange for a person at a terminal. */
public final class RunLocalExchange {
    private static final int FAILED = 1;

    private final PrintStream out;

    private RunLocalExchange(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        int code = new RunLocalExchange(System.out).run(List.of(arguments));
        System.exit(code);
    }

    private int run(List<String> arguments) {
        try {
            Options options = Options.of(arguments);
            if (options.help()) {
                out.print(Options.helpText());
                return 0;
            }
            return start(options);
        } catch (CannotStart | PartFailed e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }

    private int start(Options options) {
        LocalExchange.refuseTakenPorts(options.settings().ports());
        if (options.prepare()) {
            prepareOnce();
        }
        Instant begun = Instant.now();
        out.println(
                "Starting the exchange on 127.0.0.1, data and logs in "
                        + options.settings().data());
        try (LocalExchange exchange = LocalExchange.start(options.settings(), this::ready)) {
            out.printf(
                    Locale.ROOT,
                    "ready in %d s%n",
                    Duration.between(begun, Instant.now()).toSeconds());
            out.printf(Locale.ROOT, "resident memory %.1f GB%n", exchange.residentMemory() / 1e9);
            boolean told = !options.story() || tell(exchange);
            if (options.once()) {
                out.println(told ? "The story is told; stopping." : "The story failed; stopping.");
                return told ? 0 : FAILED;
            }
            out.print(Welcome.to(exchange));
            untilStopped();
            return 0;
        }
    }

    private void prepareOnce() {
        if (PreparingStarts.isDone()) {
            return;
        }
        out.println("Preparing fast starts, once for each build; this takes a minute or two …");
        try {
            PreparingStarts.prepare();
        } catch (PartFailed | StoryFailed e) {
            out.println("Starts stay slow, because preparing failed: " + e.getMessage());
        }
    }

    private boolean tell(LocalExchange exchange) {
        try {
            new Story(exchange.places(), out).tell();
            return true;
        } catch (StoryFailed e) {
            out.println("FAILED: " + e.getMessage());
            out.println("The logs are in " + exchange.data().resolve("logs"));
            return false;
        }
    }

    private void ready(String part, Duration after, String address) {
        out.printf(
                Locale.ROOT,
                "  %-20s ready (%.1f s)  %s%n",
                part,
                after.toMillis() / 1000.0,
                address);
    }

    /** Ctrl-C and SIGTERM begin the shutdown, and its hook ends every part. */
    private void untilStopped() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> out.println("Stopping every part …")));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
