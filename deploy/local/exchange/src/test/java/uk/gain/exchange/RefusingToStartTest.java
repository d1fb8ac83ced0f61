package uk.gain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusingToStartTest {
    @TempDir Path folder;

    @Test
    void aTakenPortIsNamedWithItsPartAndTheOptionToChangeItBeforeAnythingStarts()
            throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("--gateway-port", taken.getLocalPort());
            Path data = folder.resolve("data");

            assertThatThrownBy(() -> LocalExchange.start(new Settings(data, ports, true, false)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("agency-gateway")
                    .hasMessageContaining("--gateway-port");
            assertThat(Files.exists(data)).isFalse();
        }
    }

    @Test
    void aDataFolderServesOneExchangeAtATime() {
        DataFolder first = DataFolder.open(folder, false);

        assertThatThrownBy(() -> DataFolder.open(folder, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another exchange uses " + folder);

        first.close();
        DataFolder.open(folder, false).close();
    }

    @Test
    void whatIsKeptGoesOnlyWhenAskedTo() throws IOException {
        String first = keyset(false);

        assertThat(keyset(false)).isEqualTo(first);
        assertThat(keyset(true)).isNotEqualTo(first);
    }

    /** The witness's store, for one, marks itself in use as this folder does. */
    @Test
    void whatAPartKeepsGoesWhateverItIsCalled() throws IOException {
        Path store = Files.createDirectories(folder.resolve("witness/store"));
        Files.writeString(store.resolve(".in-use"), "");

        DataFolder.open(folder, true).close();

        assertThat(folder.resolve("witness")).doesNotExist();
    }

    private String keyset(boolean fresh) throws IOException {
        try (DataFolder kept = DataFolder.open(folder, fresh)) {
            return Files.readString(kept.cipherKeyset());
        }
    }
}
