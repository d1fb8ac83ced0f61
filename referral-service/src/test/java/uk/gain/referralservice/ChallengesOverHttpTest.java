package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gain.referralservice.Eventually.eventually;
import static uk.gain.referralservice.FollowingOverHttpTest.get;
import static uk.gain.referralservice.RaisingOverHttpTest.problem;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.StatedReason;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;

/** A co-ordinator who is picked says why before a referral's content is shown. */
class ChallengesOverHttpTest extends RunningService {

    private static final String WHY =
            "{\"reason\": \"INVESTIGATION\", \"words\": \"Planning the day of action\"}";

    @Autowired private AvroRecords avro;

    @Test
    void nothingIsShownUntilTheReasonIsStatedAndTheRecordTellsBoth() {
        String id = raises(Bodies.inOrder()).path("id").asString();
        String path = "/api/referrals/{id}/content";
        Picking.next();
        JsonNode withheld = problem(get(tarian(), path, id), 428, "justification-required");
        String challenge = withheld.path("challengeId").asString();
        assertThat(withheld.toString()).doesNotContain("Markername");
        assertThat(problem(get(tarian(), path, id), 428, "justification-required"))
                .as("asking again")
                .isEqualTo(withheld);
        assertThat(texts(gets("/api/challenges?limit=200").path("items"), "id"))
                .contains(challenge);

        problem(answers(northWest(), challenge, WHY), 404, "not-found");
        problem(answers(tarian(), challenge, "{\"reason\": \"OTHER\"}"), 400, "invalid-request");
        answers(tarian(), challenge, WHY).expectStatus().isOk();
        problem(answers(tarian(), challenge, WHY), 409, "challenge-answered");
        assertThat(gets(path, id).path("question").asString()).isEqualTo("Known as a trader?");
        assertThat(texts(gets("/api/challenges?limit=200").path("items"), "id"))
                .doesNotContain(challenge);

        eventually(
                () -> {
                    List<AccessEvent> said = about(challenge);
                    assertThat(said)
                            .extracting(AccessEvent::getOutcome, AccessEvent::getObjectKind)
                            .containsExactly(
                                    tuple(AccessOutcome.DENIED, "content"),
                                    tuple(AccessOutcome.DENIED, "content"),
                                    tuple(AccessOutcome.ALLOWED, "challenge"));
                    assertThat(said.getFirst().getObjectId()).isEqualTo(id);
                    var answered = Objects.requireNonNull(said.getLast().getChallenge());
                    assertThat(answered.getReason()).isEqualTo(StatedReason.INVESTIGATION);
                    assertThat(answered.getWordsSha256()).matches("[0-9a-f]{64}");
                    assertThat(said.getLast().getReferralId()).hasToString(id);
                });
        assertThat(
                        jdbc.sql(
                                        "select count(*) from challenge"
                                                + " where encode(words, 'escape') like '%day of action%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private List<AccessEvent> about(String challenge) {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream()
                .filter(access -> access.getChallenge() != null)
                .filter(
                        access ->
                                access.getChallenge()
                                        .getChallengeId()
                                        .equals(UUID.fromString(challenge)))
                .sorted((one, other) -> one.getOccurredAt().compareTo(other.getOccurredAt()))
                .toList();
    }

    private static WebTestClient.ResponseSpec answers(
            WebTestClient caller, String challenge, String body) {
        return caller.post()
                .uri("/api/challenges/{id}", challenge)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
