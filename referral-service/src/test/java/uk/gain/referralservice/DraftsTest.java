package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Operation;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;

class DraftsTest extends RunningService {

    @Autowired AvroRecords avro;

    @Test
    void aRequestersDraftIsCompletedRaisedAndFollowed() {
        String draft =
                submits(
                        Bodies.with(
                                body -> {
                                    body.remove("recipients");
                                    body.putArray("criteria");
                                }));
        assertThat(states(southWales())).contains(draft + " SUBMITTED");
        assertThat(states(tarian())).contains(draft + " SUBMITTED");

        JsonNode unfinished = does(tarian(), HttpMethod.POST, draft, "/referral", null, 422);
        assertThat(texts(unfinished.path("errors"), "rule"))
                .contains("criterion-missing", "nobody-to-ask");

        ObjectNode content = (ObjectNode) reads(tarian(), draft).path("draft");
        assertThat(content.path("content").path("subjects").get(0).path("identifiers"))
                .isEqualTo(
                        JSON.readTree(Bodies.inOrder())
                                .path("content")
                                .path("subjects")
                                .get(0)
                                .path("identifiers"));
        content.set("criteria", JSON.readTree("[{\"kind\": \"MAPPED_OCG\", \"morileTier\": 2}]"));
        content.set("recipients", JSON.readTree("{\"agencies\": [\"HMRC\"]}"));
        does(tarian(), HttpMethod.PUT, draft, "/content", content.toString(), 200);

        JsonNode raised = does(tarian(), HttpMethod.POST, draft, "/referral", null, 200);
        assertThat(raised.path("state").asString()).isEqualTo("RAISED");
        JsonNode referral = gets("/api/referrals/{id}", raised.path("referralId").asString());
        assertThat(referral.path("requestingUnit").asString()).isEqualTo("SOUTH-WALES-POLICE");
        assertThat(referral.path("requestingUnitReference").asString()).isEqualTo("SWP/OCG/0417");

        JsonNode progress = looks(southWales(), draft, "/progress", 200);
        assertThat(progress.path("reference")).isEqualTo(raised.path("reference"));
        assertThat(progress.path("rollUp").path("asked").asInt()).isEqualTo(1);
        assertThat(texts(progress.path("requests"), "state")).containsExactly("SENT");
        assertThat(progress.toString()).doesNotContain("Zzyzx", "Known as a trader");
    }

    @Test
    void whatARaisedDraftHeldIsErasedBecauseTheReferralHoldsIt() {
        String draft = submits(Bodies.inOrder());
        JsonNode raised = does(tarian(), HttpMethod.POST, draft, "/referral", null, 200);
        assertErased(draft);
        assertThat(
                        gets("/api/referrals/{id}/content", raised.path("referralId").asString())
                                .toString())
                .contains("Zzyzx Markername");
    }

    @Test
    void aDraftReturnedWithAReasonIsResubmitted() {
        String draft = submits(Bodies.inOrder());
        does(tarian(), HttpMethod.POST, draft, "/return", "{\"reason\": \"Which period?\"}", 200);
        assertThat(reads(southWales(), draft).path("returnReason").asString())
                .isEqualTo("Which period?");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from draft where id = :id and encode(reason, 'escape') like '%period%'")
                                .param("id", UUID.fromString(draft))
                                .query(Integer.class)
                                .single())
                .isZero();

        JsonNode problem = does(tarian(), HttpMethod.POST, draft, "/referral", null, 409);
        assertThat(problem.path("type").asString()).endsWith("action-not-available");
        assertThat(problem.path("state").asString()).isEqualTo("RETURNED");

        does(
                southWales(),
                HttpMethod.POST,
                draft,
                "/resubmission",
                Bodies.with(
                        body -> ((ObjectNode) body.path("content")).put("question", "In 2026?")),
                200);
        assertThat(reads(tarian(), draft).path("draft").path("content").path("question").asString())
                .isEqualTo("In 2026?");
    }

    @Test
    void whoeverChangesADraftSaysWhichVersionWasRead() {
        String draft = submits(Bodies.inOrder());
        String read =
                String.valueOf(
                        tarian().get()
                                .uri("/api/drafts/{id}/content", draft)
                                .exchange()
                                .expectBody()
                                .returnResult()
                                .getResponseHeaders()
                                .getETag());
        assertThat(read).isEqualTo("\"1\"");

        assertThat(completes(draft, null).path("type").asString()).endsWith("version-missing");
        assertThat(completes(draft, read).path("version").asLong()).isEqualTo(2);
        JsonNode tooLate = completes(draft, read);
        assertThat(tooLate.path("type").asString()).endsWith("version-moved");
        assertThat(tooLate.path("status").asInt()).isEqualTo(412);
        assertThat(tooLate.path("version").asLong()).isEqualTo(2);
        assertThat(version(draft)).isEqualTo(2);

        tarian().post()
                .uri("/api/drafts/{id}/referral", draft)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(HttpHeaders.IF_MATCH, read)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        does(tarian(), HttpMethod.POST, draft, "/referral", null, 200);
    }

    private JsonNode completes(String draft, @Nullable String ifMatch) {
        WebTestClient.RequestBodySpec request =
                tarian().put()
                        .uri("/api/drafts/{id}/content", draft)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON);
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return json(
                request.bodyValue(Bodies.inOrder())
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void aWithdrawnDraftIsErased() {
        String draft = submits(Bodies.inOrder());
        does(southWales(), HttpMethod.POST, draft, "/withdrawal", null, 200);
        assertErased(draft);
        does(southWales(), HttpMethod.POST, draft, "/withdrawal", null, 409);
        eventually(
                () ->
                        assertThat(records(draft, AccessOutcome.ALLOWED))
                                .contains(
                                        "COLLECTION requester.southwales",
                                        "ERASURE requester.southwales"));
    }

    @Test
    void whatMayNotBeHeldAtAllIsRefusedAtOnce() {
        String wrong =
                Bodies.with(
                        body -> {
                            body.put("classification", "SECRET");
                            body.put("holdsNoInterceptProduct", false);
                            body.put("requestingUnit", "GWENT-POLICE");
                        });
        JsonNode problem =
                json(
                        southWales()
                                .post()
                                .uri("/api/drafts")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(wrong)
                                .exchange()
                                .expectStatus()
                                .isEqualTo(422)
                                .expectBody()
                                .returnResult()
                                .getResponseBody());
        assertThat(texts(problem.path("errors"), "rule"))
                .containsExactly(
                        "classification-too-high",
                        "intercept-product-not-excluded",
                        "unit-not-served");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "GET /content",
                "GET /progress",
                "PUT /content",
                "POST /return",
                "POST /referral",
                "POST /resubmission",
                "POST /withdrawal"
            })
    void foreignDraftsAreNotFoundByAnyOperationAndEveryAttemptIsOnRecord(String operation) {
        String draft = submits(Bodies.inOrder());
        HttpMethod method = HttpMethod.valueOf(operation.split(" ", 2)[0]);
        String path = operation.split(" ", 2)[1];
        boolean requesters = path.equals("/resubmission") || path.equals("/withdrawal");
        WebTestClient stranger = requesters ? as("requester.gwent", "REQUESTER") : northWest();
        String body =
                switch (path) {
                    case "/return" -> "{\"reason\": \"Not mine\"}";
                    case "/content", "/resubmission" -> Bodies.inOrder();
                    default -> null;
                };
        if (method.equals(HttpMethod.GET)) {
            looks(stranger, draft, path, 404);
            looks(as("requester.gwent", "REQUESTER"), draft, path, 404);
        } else {
            does(stranger, method, draft, path, body, 404);
        }
        eventually(
                () ->
                        assertThat(records(draft, AccessOutcome.DENIED))
                                .isNotEmpty()
                                .allMatch(
                                        record ->
                                                record.endsWith(
                                                                requesters
                                                                        ? "requester.gwent"
                                                                        : "coordinator.northwest")
                                                        || record.endsWith("requester.gwent")));
        assertThat(looks(southWales(), draft, "", 200).path("state").asString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void eachDoesOnlyWhatIsTheirs() {
        String draft = submits(Bodies.inOrder());
        does(southWales(), HttpMethod.POST, draft, "/referral", null, 403);
        does(tarian(), HttpMethod.POST, draft, "/withdrawal", null, 403);
        looks(as("operator", "OPERATOR"), draft, "", 403);
    }

    @Test
    void theSameSubmissionTwiceIsOneDraft() {
        String key = UUID.randomUUID().toString();
        assertThat(submits(Bodies.inOrder(), key)).isEqualTo(submits(Bodies.inOrder(), key));
    }

    @Test
    void draftsAreCountedByState() {
        int before = counts().path("submitted").asInt();
        submits(Bodies.inOrder());
        String other = submits(Bodies.inOrder());
        does(southWales(), HttpMethod.POST, other, "/withdrawal", null, 200);
        assertThat(counts().path("submitted").asInt()).isEqualTo(before + 1);
    }

    @Test
    void theListHasStableCursors() {
        for (int i = 0; i < 3; i++) {
            submits(Bodies.inOrder());
        }
        JsonNode first = page("/api/drafts?limit=2&state=SUBMITTED");
        JsonNode second =
                page("/api/drafts?limit=2&state=SUBMITTED&cursor=" + first.path("next").asString());
        assertThat(texts(first.path("items"), "id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(texts(second.path("items"), "id"));
        tarian().get()
                .uri("/api/drafts?cursor=bm90LW91cnM")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private JsonNode page(String path) {
        return json(
                tarian().get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private void assertErased(String draft) {
        JsonNode problem = looks(southWales(), draft, "/content", 410);
        assertThat(problem.path("type").asString()).endsWith("key-destroyed");
        assertThat(
                        jdbc.sql(
                                        """
                                        select
                                            (select count(*) from draft
                                             where id = :id and (content is not null or reason is not null))
                                            + (select count(*) from content_key
                                               where owner_id = :id and wrapped is not null)
                                        """)
                                .param("id", UUID.fromString(draft))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private WebTestClient southWales() {
        return as("requester.southwales", "REQUESTER");
    }

    private JsonNode counts() {
        return page("/api/drafts/counts");
    }

    private String submits(String body) {
        return submits(body, UUID.randomUUID().toString());
    }

    private String submits(String body, String key) {
        return json(southWales()
                        .post()
                        .uri("/api/drafts")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .path("id")
                .asString();
    }

    private JsonNode reads(WebTestClient by, String draft) {
        return looks(by, draft, "/content", 200);
    }

    private JsonNode looks(WebTestClient by, String draft, String path, int status) {
        return json(
                by.get()
                        .uri("/api/drafts/" + draft + path)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private JsonNode does(
            WebTestClient by,
            HttpMethod method,
            String draft,
            String path,
            @Nullable String body,
            int status) {
        WebTestClient.RequestBodySpec request =
                by.method(method)
                        .uri("/api/drafts/" + draft + path)
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        if (path.equals("/content") || path.equals("/resubmission")) {
            request.header(HttpHeaders.IF_MATCH, "\"" + version(draft) + "\"");
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return json(
                request.exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private long version(String draft) {
        return jdbc.sql("select version from draft where id = :id")
                .param("id", UUID.fromString(draft))
                .query(Long.class)
                .single();
    }

    private List<String> states(WebTestClient by) {
        JsonNode items =
                json(by.get()
                                .uri("/api/drafts?limit=200")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody())
                        .path("items");
        return items.valueStream()
                .map(item -> item.path("id").asString() + " " + item.path("state").asString())
                .toList();
    }

    private List<String> records(String draft, AccessOutcome outcome) {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream()
                .filter(access -> draft.equals(access.getObjectId()))
                .filter(access -> access.getOutcome() == outcome)
                .map(DraftsTest::text)
                .toList();
    }

    private static String text(AccessEvent access) {
        Operation operation = access.getOperation();
        return operation + " " + access.getActor().getSubject();
    }
}
