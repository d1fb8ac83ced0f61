package uk.gain.autoresponder;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * The program: {@code java -jar gain-auto-responder.jar [--check | --once] settings.properties}.
 */
public final class AutoResponder {

    private static final int BAD_SETTINGS = 2;

    private AutoResponder() {}

    /** Ends with 2, and a line that says why, when a setting cannot be used. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> options =
                Arrays.stream(arguments).filter(argument -> argument.startsWith("--")).toList();
        List<String> files =
                Arrays.stream(arguments).filter(argument -> !argument.startsWith("--")).toList();
        try {
            if (files.size() != 1 || !List.of("--check", "--once").containsAll(options)) {
                throw new Unusable("Say: [--check | --once] <settings file>");
            }
            Responder responder =
                    Responder.of(
                            settings(Path.of(files.getFirst())),
                            Clock.systemUTC(),
                            line -> say(System.out, line));
            responder.intentions().forEach(line -> say(System.out, line));
            if (!options.contains("--check")) {
                run(responder, options.contains("--once"));
            }
        } catch (Unusable unusable) {
            say(System.err, unusable.what());
            System.exit(BAD_SETTINGS);
        }
    }

    private static void run(Responder responder, boolean once) throws InterruptedException {
        Responder.Round round = responder.look();
        while (!once) {
            Thread.sleep(round.next());
            round = responder.look();
        }
    }

    private static Settings settings(Path file) throws Unusable {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable(file + " cannot be read as a properties file");
        }
        return Settings.of(properties, System.getenv());
    }

    private static void say(PrintStream to, String line) {
        to.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
