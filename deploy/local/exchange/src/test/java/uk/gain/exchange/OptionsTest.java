package uk.gain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void withoutOptionsTheUsualPortsAreUsedAndTheDataIsKept() {
        Options options = Options.of(List.of());

        assertThat(options.settings().ports()).isEqualTo(Ports.usual());
        assertThat(options.settings().data().endsWith(Path.of("deploy/local/data"))).isTrue();
        assertThat(options.settings().fresh()).isFalse();
        assertThat(options.once()).isFalse();
        assertThat(options.story()).isTrue();
    }

    @Test
    void onePortIsMovedByItsOptionAndAllByABase() {
        assertThat(Options.of(List.of("--referral-port", "9999")).settings().ports())
                .isEqualTo(
                        new Ports(
                                15432, 19092, 19093, 18080, 9000, 9999, 8082, 8083, 9443, 8443,
                                8084, 8444));
        assertThat(Options.of(List.of("--port-base", "20000")).settings().ports())
                .isEqualTo(
                        new Ports(
                                20000, 20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008,
                                20009, 20010, 20011));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "web", ""})
    void whatIsNoPortIsRefused(String value) {
        assertThatThrownBy(() -> Options.of(List.of("--audit-port", value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--audit-port must be a port from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535"})
    void theFirstAndTheLastPortAreTaken(String value) {
        assertThat(Options.of(List.of("--audit-port", value)).settings().ports().auditService())
                .isEqualTo(Integer.parseInt(value));
    }

    @Test
    void anUnknownOptionIsRefusedWithTheListOfThoseThatAre() {
        assertThatThrownBy(() -> Options.of(List.of("--forever")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Unknown option --forever")
                .hasMessageContaining("--fresh");
    }
}
