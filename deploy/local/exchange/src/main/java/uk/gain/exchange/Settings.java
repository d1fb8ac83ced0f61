package uk.gain.exchange;

import java.nio.file.Path;

/**
 * How an exchange is to be started.
 *
 * @param data where everything it keeps lies, logs included
 * @param fresh whether that folder is emptied first
 * @param simulatedAgencies whether agencies that answer by themselves are started too
 */
public record Settings(Path data, Ports ports, boolean fresh, boolean simulatedAgencies) {
    public Settings {
        data = data.toAbsolutePath().normalize();
    }

    /** For tests: free ports, an empty folder, and no agency that answers unless the test does. */
    public static Settings forTests(Path data) {
        return new Settings(data, Ports.free(), true, false);
    }

    public Settings withSimulatedAgencies() {
        return new Settings(data, ports, fresh, true);
    }
}
