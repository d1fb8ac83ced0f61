package uk.gain.exchange;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import uk.gain.exchange.story.Story;
import uk.gain.infrastructure.ProjectRoot;
import uk.gain.infrastructure.StartUpCache;

/**
 * Once for each build, the whole exchange is started beside any other, in a folder and on ports of
 * its own, tells the story to nobody, and ends: what its JVMs loaded and compiled is kept in files,
 * and every later start takes about half the time.
 */
final class PreparingStarts {
    private PreparingStarts() {}

    static boolean isDone() {
        return Services.programs().stream().allMatch(BuiltProgram::startsFast);
    }

    /** Throws what a start or the story throws; the exchange then starts as it did before. */
    static void prepare() {
        Services.programs().forEach(BuiltProgram::layOut);
        Path data = ProjectRoot.find().resolve("deploy/local/exchange/target/preparing");
        Settings settings = Settings.forTests(data).withSimulatedAgencies();
        StartUpCache.writeAllDuring(
                () -> {
                    try (LocalExchange exchange = LocalExchange.start(settings);
                            PrintStream nobody =
                                    new PrintStream(
                                            OutputStream.nullOutputStream(),
                                            false,
                                            StandardCharsets.UTF_8)) {
                        new Story(exchange.places(), nobody).tell();
                    }
                });
        DataFolder.open(data, true).close();
    }
}
