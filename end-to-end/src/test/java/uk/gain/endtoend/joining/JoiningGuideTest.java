package uk.gain.endtoend.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.endtoend.joining.Command.Ended;
import uk.gain.exchange.LocalExchange;
import uk.gain.infrastructure.ProjectRoot;

/** Guarantee: the blocks of the joining guide work when they are pasted, one after the other. */
class JoiningGuideTest {

    private final LocalExchange exchange = TestExchange.running();

    @Test
    void theGuideLeadsToAnAnsweredRequestAndAClientThatPasses(@TempDir Path folder)
            throws Exception {
        List.of("node", "python3", "curl", "openssl").forEach(Command::needs);
        Path guide = folder.resolve("joining.md");
        Files.writeString(guide, here());

        Ended ended =
                new Command(
                                exchange,
                                List.of("docs/agencies/stopwatch", "--running", guide.toString()))
                        .runs();

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said())
                .contains("\"state\":\"NO_HIT\"")
                .containsPattern("TN-\\d{4}-\\d{6} HIT")
                .contains("15 of 15 checks hold")
                .containsPattern("first answered request after +\\d+\\.\\d s");
    }

    /** With this exchange's places instead of the usual ones. */
    private String here() throws IOException {
        return Files.readString(ProjectRoot.find().resolve("docs/agencies/joining.md"))
                .replace("http://127.0.0.1:8081", exchange.referralService().toString())
                .replace("https://127.0.0.1:8443", exchange.agencyGatewayForSystems().toString())
                .replace("deploy/local/data", exchange.data().toString());
    }
}
