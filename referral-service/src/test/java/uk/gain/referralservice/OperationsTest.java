package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.gain.referralservice.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Channel;
import uk.gain.contract.Operation;
import uk.gain.contract.OperationAssigned;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;

class OperationsTest extends RunningService {

    @Autowired AvroRecords avro;
    @Autowired ContractProvisioning contract;

    @Test
    void referralsArePutTogetherAndTakenOutAndEverybodyIsTold() {
        String code = created();
        UUID first = raised(null, "HMRC", "DWP");
        UUID second = raised(null, "HMRC");

        JsonNode together = put(tarian(), code, first, second);

        assertThat(together.path("referrals").asLong()).isEqualTo(2);
        assertThat(together.path("rollUp").path("text").asString())
                .isEqualTo("answered 0 of 3, 0 hits, 0 overdue");
        assertThat(together.path("byAgency").valueStream())
                .extracting(
                        each -> each.path("agency").asString(),
                        each -> each.path("rollUp").path("asked").asInt())
                .containsExactly(tuple("DWP", 1), tuple("HMRC", 2));
        assertThat(gets("/api/referrals/{id}", first).path("operation").asString()).isEqualTo(code);
        assertThat(texts(gets("/api/operations/{code}/referrals", code).path("items"), "id"))
                .containsExactly(second.toString(), first.toString());

        put(tarian(), code, first);
        tarian().delete()
                .uri("/api/operations/{code}/referrals/{id}", code, first)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gets("/api/operations/{code}", code).path("referrals").asLong()).isEqualTo(1);
        eventually(
                () ->
                        assertThat(said(first))
                                .as("being put in twice is said once")
                                .extracting(
                                        event ->
                                                ((OperationAssigned) event.getBody())
                                                        .getOperation())
                                .containsExactly(code, null));
        assertThat(texts(gets("/api/referrals/{id}/history", first).path("items"), "kind"))
                .filteredOn("OPERATION_ASSIGNED"::equals)
                .hasSize(2);
    }

    @Test
    void oneRollUpCountsWhatTheRollUpsOfItsReferralsCountTogether() {
        String code =
                "RAISED-WITH-"
                        + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        UUID first = raised(code, "HMRC", "DWP");
        UUID second = raised(code, "HMRC", "EA");
        contract.provision(List.of(Topics.REFERRAL_RESPONSES, Topics.DOCUMENT_PARTS));
        try (Gateway gateway = new Gateway(avro)) {
            answers(gateway, first);
            eventually(
                    () ->
                            assertThat(
                                            gets("/api/referrals/{id}/roll-up", first)
                                                    .path("hits")
                                                    .asInt())
                                    .isEqualTo(1));
        }

        JsonNode together = gets("/api/operations/{code}", code);

        assertThat(together.path("name").isNull() || together.path("name").isMissingNode())
                .as("nobody created it")
                .isTrue();
        assertThat(together.path("rollUp").path("text").asString())
                .isEqualTo("answered 1 of 4, 1 hit, 0 overdue");
        for (String count : List.of("asked", "answered", "hits", "noHits", "refused", "overdue")) {
            int apart =
                    gets("/api/referrals/{id}/roll-up", first).path(count).asInt()
                            + gets("/api/referrals/{id}/roll-up", second).path(count).asInt();
            int byAgency =
                    together.path("byAgency")
                            .valueStream()
                            .mapToInt(each -> each.path("rollUp").path(count).asInt())
                            .sum();
            assertThat(together.path("rollUp").path(count).asInt())
                    .as(count)
                    .isEqualTo(apart)
                    .isEqualTo(byAgency);
        }
        assertThat(texts(gets("/api/operations?limit=200").path("items"), "code")).contains(code);
    }

    @Test
    void aCodeIsGivenOnceInARegionAndIsOpaque() {
        String code = created();

        create(tarian(), code, "Another name").expectStatus().isEqualTo(409);
        create(northWest(), code, "The other region's").expectStatus().isCreated();
        create(tarian(), "Lower case", "A name").expectStatus().isBadRequest();
        create(as("requester.southwales", "REQUESTER"), created(), "A name")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anotherRegionsReferralsAndOperationsAreNotThereAndTheAttemptIsRecorded() {
        String code = created();
        UUID own = raised(null, "HMRC");
        String theirs = created(northWest());
        UUID foreign = UUID.randomUUID();

        northWest()
                .get()
                .uri("/api/operations/{code}", code)
                .exchange()
                .expectStatus()
                .isNotFound();
        String body =
                new String(
                        attempt(northWest(), theirs, own, foreign)
                                .expectStatus()
                                .isNotFound()
                                .expectBody()
                                .returnResult()
                                .getResponseBody(),
                        StandardCharsets.UTF_8);

        assertThat(JSON.readTree(body).path("type").asString()).endsWith("referrals-not-found");
        assertThat(body).contains(own.toString()).contains(foreign.toString());
        assertThat(gets("/api/operations/{code}", code).path("referrals").asLong()).isZero();
        eventually(
                () ->
                        assertThat(accesses())
                                .anyMatch(
                                        access ->
                                                denied(access, own.toString())
                                                        && access.getOperation()
                                                                == Operation.ALTERATION)
                                .anyMatch(access -> denied(access, code)));
    }

    private static boolean denied(AccessEvent access, String object) {
        return object.equals(access.getObjectId())
                && access.getOutcome() == AccessOutcome.DENIED
                && access.getActor().getOrganisation().equals("NW");
    }

    private List<AccessEvent> accesses() {
        return Published.on(Topics.REFERRAL_ACCESS, avro);
    }

    private List<ReferralRequest> said(UUID referral) {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(referral))
                .filter(event -> event.getBody() instanceof OperationAssigned)
                .toList();
    }

    /** HMRC has a hit. */
    private void answers(Gateway gateway, UUID referral) {
        UUID request =
                gets("/api/referrals/{id}", referral)
                        .path("requests")
                        .valueStream()
                        .filter(each -> each.path("agency").asString().equals("HMRC"))
                        .map(each -> UUID.fromString(each.path("id").asString()))
                        .findFirst()
                        .orElseThrow();
        gateway.says(
                referral,
                request,
                1,
                RequestDelivered.newBuilder().setChannel(Channel.PULL).build());
        gateway.says(
                referral, request, 2, RequestHit.newBuilder().setChannel(Channel.PULL).build());
    }

    private UUID raised(@Nullable String operation, String... agencies) {
        String body =
                Bodies.with(
                        each -> {
                            each.put("operation", operation);
                            var named = each.putObject("recipients").putArray("agencies");
                            for (String agency : agencies) {
                                named.add(agency);
                            }
                        });
        return UUID.fromString(raises(body).path("id").asString());
    }

    private String created() {
        return created(tarian());
    }

    private String created(WebTestClient by) {
        String code =
                "OP-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        create(by, code, "Operation of a test").expectStatus().isCreated();
        return code;
    }

    private WebTestClient.ResponseSpec create(WebTestClient by, String code, String name) {
        return by.post()
                .uri("/api/operations")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(JSON.createObjectNode().put("code", code).put("name", name).toString())
                .exchange();
    }

    private JsonNode put(WebTestClient by, String code, UUID... referrals) {
        return json(
                attempt(by, code, referrals)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient.ResponseSpec attempt(WebTestClient by, String code, UUID... referrals) {
        var body = JSON.createObjectNode();
        var ids = body.putArray("referrals");
        for (UUID referral : referrals) {
            ids.add(referral.toString());
        }
        return by.post()
                .uri("/api/operations/{code}/referrals", code)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.toString())
                .exchange();
    }
}
