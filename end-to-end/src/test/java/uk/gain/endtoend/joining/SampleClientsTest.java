package uk.gain.endtoend.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.endtoend.joining.Command.Ended;
import uk.gain.exchange.LocalExchange;
import uk.gain.infrastructure.ProjectRoot;

/**
 * Guarantee: each sample client does everything right that the conformance kit looks at, and the
 * kit names what a client does wrong.
 */
class SampleClientsTest {

    private static final Path CLIENTS = Path.of("docs/agencies/clients");
    private static final String HELD = "Plot 9, Skarnbarrow Yard, Madeupham, ZZ1 4AD";

    private final LocalExchange exchange = TestExchange.running();

    static Stream<Arguments> clients() {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        return Stream.of(
                client("curl", CLIENTS.resolve("shell/client.sh").toString()),
                client("python3", "python3", CLIENTS.resolve("python/client.py").toString()),
                client("node", "node", CLIENTS.resolve("javascript/client.mjs").toString()),
                client("sh", java, CLIENTS.resolve("java/Client.java").toString()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("clients")
    void everySampleClientPassesTheKit(String tool, List<String> client) throws Exception {
        Command.needs(tool);

        Ended ended = kit(client);

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said())
                .contains("ok    answers-everything", "ok    finds-what-it-holds")
                .contains("15 of 15 checks hold")
                .doesNotContain("FAIL");
    }

    @Test
    void theKitNamesWhatABadClientDoesWrong(@TempDir Path folder) throws Exception {
        Ended ended =
                kit(
                        folder,
                        good ->
                                good.replace(
                                                "request.add_header(\"Idempotency-Key\", key)",
                                                BAD_KEYS)
                                        .replace("time.sleep(float(wait or 1))", "time.sleep(0.1)")
                                        .replace(
                                                "command(request, \"acknowledgement\","
                                                        + " {\"agencyReference\": None})",
                                                "pass"));

        assertThat(ended.status()).as(ended.said()).isOne();
        assertThat(ended.said())
                .contains(
                        "FAIL  waits-when-told",
                        "FAIL  acknowledges",
                        "FAIL  keeps-the-key-for-a-repeat",
                        "ok    renews-its-token",
                        "ok    fetches-before-answering");
    }

    @Test
    void theKitNamesAClientThatDoesNotGiveUp(@TempDir Path folder) throws Exception {
        Ended ended = kit(folder, good -> good.replace("given_up.add(request[\"id\"])", "pass"));

        assertThat(ended.status()).as(ended.said()).isOne();
        assertThat(ended.said()).contains("FAIL  gives-up-after-422");
    }

    private Ended kit(Path folder, UnaryOperator<String> spoilt)
            throws IOException, InterruptedException {
        Command.needs("python3");
        String good =
                Files.readString(ProjectRoot.find().resolve(CLIENTS).resolve("python/client.py"));
        String bad = spoilt.apply(good);
        assertThat(bad).isNotEqualTo(good);
        Path client = folder.resolve("bad.py");
        Files.writeString(client, bad);
        return kit(List.of("python3", client.toString()));
    }

    private static final String BAD_KEYS =
            "request.add_header(\"Idempotency-Key\", str(uuid.uuid4()))";

    private Ended kit(List<String> client) throws IOException, InterruptedException {
        return new Command(
                        exchange,
                        Stream.concat(
                                        Stream.of("deploy/conformance/check", "--held", HELD, "--"),
                                        client.stream())
                                .toList())
                .runs();
    }

    private static Arguments client(String tool, String... words) {
        return Arguments.of(tool, List.of(words));
    }
}
