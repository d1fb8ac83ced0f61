package uk.gain.witness;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the witness is told, by environment.
 *
 * @param name the witness's name, unique in the world and never changed
 * @param key file with its key; made at first start if it is missing
 * @param store folder in which it keeps what it cosigned
 * @param logs file with the verifier keys of the logs it cosigns for
 */
record Settings(String name, Path key, Path store, Path logs, String address, int port) {

    static final String USAGE =
            """
            usage: java -jar gain-witness.jar, with the environment
              GAIN_WITNESS_NAME     its name, unique in the world and never changed
              GAIN_WITNESS_KEY      file with its key; made at first start if it is missing
              GAIN_WITNESS_STORE    folder in which it keeps what it cosigned
              GAIN_WITNESS_LOGS     file with a verifier key a line: the logs it cosigns for
              GAIN_WITNESS_ADDRESS  where it listens; 127.0.0.1 if nothing is said
              GAIN_WITNESS_PORT     8084 if nothing is said
            """;

    /** Empty if something is missing or cannot be understood. */
    static Optional<Settings> of(Map<String, String> environment) {
        String name = environment.get("GAIN_WITNESS_NAME");
        String key = environment.get("GAIN_WITNESS_KEY");
        String store = environment.get("GAIN_WITNESS_STORE");
        String logs = environment.get("GAIN_WITNESS_LOGS");
        int port = port(environment.get("GAIN_WITNESS_PORT"));
        return name == null || key == null || store == null || logs == null || port < 0
                ? Optional.empty()
                : Optional.of(
                        new Settings(
                                name,
                                Path.of(key),
                                Path.of(store),
                                Path.of(logs),
                                environment.getOrDefault("GAIN_WITNESS_ADDRESS", "127.0.0.1"),
                                port));
    }

    private static int port(@Nullable String text) {
        if (text == null) {
            return 8084;
        }
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535
                ? Integer.parseInt(text)
                : -1;
    }
}
