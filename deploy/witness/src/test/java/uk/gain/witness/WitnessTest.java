package uk.gain.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What c2sp.org/tlog-witness says of add-checkpoint, over HTTP. */
class WitnessTest {

    private static final String ORIGIN = "log.example/trail";

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SmallLog log = SmallLog.of(ORIGIN, 64);
    private WitnessProgram witness;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("logs"), log.verifierKey() + "\n");
        witness = WitnessProgram.start(settings());
    }

    @AfterEach
    void stop() {
        witness.close();
    }

    @Test
    void everyGrowthThatIsProvenIsCosigned() throws Exception {
        int cosigned = 0;
        for (int size = 1; size <= 64; size += 1 + size / 5) {
            HttpResponse<String> response = add(log.submission(cosigned, size));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(time(response.body(), log.checkpoint(size)))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
            cosigned = size;
        }
    }

    @Test
    void anUnchangedLogIsCosignedAgain() throws Exception {
        assertThat(add(log.submission(0, 7)).statusCode()).isEqualTo(200);
        assertThat(add(log.submission(7, 7)).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherOldSizeIsAnsweredWithTheRightOne() throws Exception {
        add(log.submission(0, 20));

        HttpResponse<String> response = add(log.submission(0, 30));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(response.body()).isEqualTo("20\n");
    }

    @Test
    void aLogThatWentBackIsNotCosigned() throws Exception {
        add(log.submission(0, 20));

        HttpResponse<String> response = add(log.submission(10, 15));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).isEqualTo("20\n");
    }

    @Test
    void aRewrittenLogIsNotCosignedThoughItIsSigned() throws Exception {
        add(log.submission(0, 20));

        assertThat(add(log.rewrittenAt(3).submission(20, 40)).statusCode()).isEqualTo(422);
        assertThat(add(log.rewrittenAt(3).submission(20, 20)).statusCode()).isEqualTo(409);
        assertThat(add(log.rewrittenAt(30).submission(20, 40)).statusCode()).isEqualTo(200);
    }

    @Test
    void aProofThatIsCutOrProvesNothingIsRefused() throws Exception {
        add(log.submission(0, 20));
        String[] lines = log.submission(20, 40).split("\n", 3);

        assertThat(add(lines[0] + "\n" + lines[2]).statusCode()).isEqualTo(422);
        assertThat(add("old 20\n\n" + log.checkpoint(40)).statusCode()).isEqualTo(422);
    }

    @Test
    void aCheckpointThatTheLogDidNotSignIsForbidden() throws Exception {
        assertThat(add(log.signedByAnother().submission(0, 5)).statusCode()).isEqualTo(403);
    }

    @Test
    void aLogThatIsNotKnownIsNotFound() throws Exception {
        assertThat(add(SmallLog.of("other.example", 5).submission(0, 5)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoSubmissionIsBad() throws Exception {
        for (String body :
                List.of(
                        "",
                        "old 0\n",
                        "old 00\n\n" + log.checkpoint(5),
                        "old 6\n\n" + log.checkpoint(5),
                        "old 0\nAAAA\n\n" + log.checkpoint(5),
                        "old 0\n\n" + log.checkpoint(5).replace("\u2014 ", "- "),
                        "old 0\n\n" + log.checkpoint(5).replace("\n5\n", "\n05\n"),
                        "x".repeat(70_000))) {
            assertThat(add(body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void whatWasCosignedIsKnownAfterARestart() throws Exception {
        add(log.submission(0, 20));
        witness.close();
        witness = WitnessProgram.start(settings());

        assertThat(add(log.submission(0, 30)).body()).isEqualTo("20\n");
        assertThat(add(log.submission(20, 30)).statusCode()).isEqualTo(200);
        assertThat(get("/latest/" + WitnessedLogs.name(ORIGIN)))
                .startsWith(ORIGIN + "\n30\n")
                .contains("\u2014 witness.example ");
        assertThat(get("/witness-key")).isEqualTo(witness.verifierKey() + "\n");
    }

    @Test
    void aStoreBelongsToOneWitness() {
        assertThatThrownBy(() -> WitnessProgram.start(settings()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another witness");
    }

    /** Of forty who ask at once from one size, one is cosigned; the others are told the size. */
    @Test
    void ofManyAtOnceOneIsCosigned() throws Exception {
        add(log.submission(0, 20));
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int size = 21; size <= 60; size++) {
            String body = log.submission(20, size);
            requests.add(() -> add(body).statusCode());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(requests)) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(40);
        }
    }

    private Settings settings() {
        return new Settings(
                "witness.example",
                folder.resolve("key"),
                folder.resolve("store"),
                folder.resolve("logs"),
                "127.0.0.1",
                0);
    }

    private HttpResponse<String> add(String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(uri(path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + witness.port() + path);
    }

    /** The time of the cosignature, after it was verified as c2sp.org/tlog-cosignature says. */
    private Instant time(String line, String checkpoint) throws Exception {
        String[] key = witness.verifierKey().split("\\+", 3);
        String[] parts = line.strip().split(" ");
        assertThat(parts).hasSize(3).startsWith("\u2014", key[0]);
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
        assertThat(HexFormat.of().toHexDigits(bytes.getInt())).isEqualTo(key[1]);
        long seconds = bytes.getLong();
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        byte[] typed = Base64.getDecoder().decode(key[2]);
        byte[] encoded =
                HexFormat.of()
                        .parseHex(
                                "302a300506032b6570032100"
                                        + HexFormat.of().formatHex(typed, 1, 33));
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verification.update(
                ("cosignature/v1\ntime "
                                + seconds
                                + "\n"
                                + checkpoint.substring(0, checkpoint.lastIndexOf("\n\n") + 1))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(typed[0]).isEqualTo((byte) 4);
        assertThat(verification.verify(signature)).isTrue();
        return Instant.ofEpochSecond(seconds);
    }
}
