package uk.gain.auditservice.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.auditservice.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.auditservice.FilledLog;
import uk.gain.platform.identity.Ids;

/** Who did something takes the proof of it away, and nobody else does. */
class ReceiptsTest {

    private static final FilledLog LOG = FilledLog.get();

    @Test
    void whoRaisedAReferralTakesTheEntryAndItsProof() {
        String path = "/api/receipts/" + LOG.raised();
        byte[] proof = bytes(coordinator("coordinator.tarian", path));
        byte[] entry = bytes(coordinator("coordinator.tarian", path + "/entry"));

        assertThat(new String(proof, StandardCharsets.UTF_8))
                .startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(new String(entry, StandardCharsets.UTF_8))
                .contains("\"eventId\":\"" + LOG.raised() + "\"", "\"TN-2026-000071\"");
        eventually(
                () ->
                        assertThat(
                                        LOG.count(
                                                "%\"kind\":\"receipt\"%\"outcome\":\"ALLOWED\"%coordinator.tarian%"))
                                .isGreaterThanOrEqualTo(2));
    }

    @Test
    void somebodyElsesAndWhatIsNotThereAreNotFoundAndTheAttemptIsOnRecord() {
        notFound("officer.hmrc", "AGENCY_OFFICER", LOG.raised());
        notFound("coordinator.tarian", "COORDINATOR", Ids.next());
        notFound("coordinator.tarian", "COORDINATOR", UUID.randomUUID());
    }

    @Test
    void whomNoServiceLetActIsNoParty() {
        coordinator("coordinator.nobody", "/api/receipts/" + LOG.raised())
                .expectStatus()
                .isForbidden();
        LOG.as("coordinator.tarian", "REQUESTER", HttpMethod.GET, "/api/receipts/" + LOG.raised())
                .expectStatus()
                .isForbidden();
        LOG.as("coordinator.tarian", "COORDINATOR", HttpMethod.GET, "/api/entries/0")
                .expectStatus()
                .isForbidden();
    }

    private static void notFound(String subject, String role, UUID event) {
        LOG.as(subject, role, HttpMethod.GET, "/api/receipts/" + event).expectStatus().isNotFound();
        eventually(
                () ->
                        assertThat(
                                        LOG.count(
                                                "%\"object\":{\"id\":\""
                                                        + event
                                                        + "\",\"kind\":\"receipt\"}%DENIED%"
                                                        + subject
                                                        + "%"))
                                .isEqualTo(1));
    }

    private static WebTestClient.ResponseSpec coordinator(String subject, String path) {
        return LOG.as(subject, "COORDINATOR", HttpMethod.GET, path);
    }

    private static byte[] bytes(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBody());
    }
}
