package uk.gain.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import uk.gain.infrastructure.ProjectRoot;

/** What was typed after {@code deploy/local/run}. */
record Options(Settings settings, boolean prepare, boolean once, boolean story, boolean help) {
    static Options of(List<String> arguments) {
        Path data = ProjectRoot.find().resolve("deploy/local/data");
        Ports ports = Ports.usual();
        boolean fresh = false;
        boolean prepare = true;
        boolean once = false;
        boolean story = true;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--once" -> once = true;
                case "--no-story" -> story = false;
                case "--no-preparing" -> prepare = false;
                case "--fresh" -> fresh = true;
                case "--help", "-h" -> help = true;
                case "--data" -> data = Path.of(valueOf(option, rest));
                case "--port-base" -> ports = Ports.from(port(option, rest));
                default -> {
                    if (!Ports.OPTIONS.contains(option)) {
                        throw new CannotStart("Unknown option " + option + "\n\n" + helpText());
                    }
                    ports = ports.with(option, port(option, rest));
                }
            }
        }
        if (once && !story) {
            throw new CannotStart("--once ends after the story, so it does not go with --no-story");
        }
        return new Options(new Settings(data, ports, fresh, true), prepare, once, story, help);
    }

    /** The file that {@code deploy/local/run --help} prints before anything is built. */
    static String helpText() {
        try (InputStream text = Options.class.getResourceAsStream("help.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String option, Iterator<String> rest) {
        String value = valueOf(option, rest);
        if (!value.matches("[0-9]{1,5}")
                || Integer.parseInt(value) < 1
                || Integer.parseInt(value) > 65_535) {
            throw new CannotStart(option + " must be a port from 1 to 65535, not " + value);
        }
        return Integer.parseInt(value);
    }
}
