package uk.gain.agencygateway.requests.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.journey.Clamd;
import uk.gain.agencygateway.requests.model.ScanResult;
import uk.gain.agencygateway.requests.model.Scanning;

class ScanningByClamdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void whatIsCleanIsCleanAndMalwareIsFound() throws IOException {
        try (Clamd clamd = new Clamd()) {
            Scanning scanning = new ScanningByClamd("127.0.0.1", clamd.port(), PATIENCE);
            assertThat(scan(scanning, "first ", "second")).isEqualTo(ScanResult.CLEAN);
            assertThat(scan(scanning, "first ", Clamd.EICAR)).isEqualTo(ScanResult.INFECTED);
        }
    }

    @Test
    void aScannerThatStopsOrIsAwayCannotTell() throws IOException {
        try (Clamd clamd = new Clamd()) {
            assertThat(
                            scan(
                                    new ScanningByClamd("127.0.0.1", clamd.port(), PATIENCE),
                                    Clamd.STOPS,
                                    "more"))
                    .isEqualTo(ScanResult.CANNOT_TELL);
        }
        int nobody;
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = port.getLocalPort();
        }
        assertThat(scan(new ScanningByClamd("127.0.0.1", nobody, PATIENCE), "text"))
                .isEqualTo(ScanResult.CANNOT_TELL);
    }

    @Test
    void withoutAScannerItIsSaidThatNobodyLooked() {
        assertThat(scan(new NoScanning(), Clamd.EICAR)).isEqualTo(ScanResult.NOT_SCANNED);
    }

    private static ScanResult scan(Scanning scanning, String... chunks) {
        try (Scanning.Inspection inspection = scanning.begin()) {
            for (String chunk : chunks) {
                inspection.next(chunk.getBytes(StandardCharsets.ISO_8859_1));
            }
            return inspection.end();
        }
    }
}
