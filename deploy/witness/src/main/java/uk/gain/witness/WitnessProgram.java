package uk.gain.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;

/** {@code java -jar gain-witness.jar}: runs until it is ended. */
public final class WitnessProgram implements AutoCloseable {

    private final WitnessedLogs store;
    private final WitnessServer server;
    private final String verifierKey;

    private WitnessProgram(WitnessedLogs store, WitnessServer server, String verifierKey) {
        this.store = store;
        this.server = server;
        this.verifierKey = verifierKey;
    }

    /** Exits with 2 if its settings cannot be understood, with 1 if it cannot start. */
    public static void main(String[] words) {
        // Whoever sends a byte a minute holds a thread for so long at most.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        Optional<Settings> settings = Settings.of(System.getenv());
        if (settings.isEmpty()) {
            System.err.print(Settings.USAGE);
            System.exit(2);
        }
        try {
            WitnessProgram program = start(settings.orElseThrow());
            System.out.println(program.verifierKey + " listens on port " + program.server.port());
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The witness cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    static WitnessProgram start(Settings settings) throws IOException {
        WitnessedLogs store = WitnessedLogs.open(settings.store());
        try {
            Witness witness =
                    new Witness(
                            new KnownLogs(settings.logs()),
                            store,
                            CosigningKey.of(settings.name(), settings.key()),
                            Clock.systemUTC());
            return new WitnessProgram(
                    store,
                    new WitnessServer(
                            witness, new InetSocketAddress(settings.address(), settings.port())),
                    witness.verifierKey());
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    int port() {
        return server.port();
    }

    String verifierKey() {
        return verifierKey;
    }

    @Override
    public void close() {
        server.close();
        try {
            store.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
