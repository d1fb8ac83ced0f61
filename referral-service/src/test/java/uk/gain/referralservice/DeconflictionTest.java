package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.DeconflictionAlerted;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.cipher.KeyRing;

class DeconflictionTest extends RunningService {

    @Autowired AvroRecords avro;
    @Autowired KeyRing keys;

    @Test
    void twoRegionsThatAskAboutOneSubjectLearnOfEachOtherAndNothingElse() {
        JsonNode ours = inTarian("Rhiannon Quillfeather", "1984-03-07", false);
        JsonNode theirs = inNorthWest("Rhianon Quilfeather", "07/03/1984", false);

        eventually(() -> assertThat(alertsOf(tarian(), ours)).hasSize(1));
        JsonNode alert = alertsOf(tarian(), ours).get(0);
        assertThat(alert.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "referralId",
                        "referralReference",
                        "reference",
                        "rocu",
                        "contact",
                        "alertedAt",
                        "noted");
        assertThat(alert.path("reference").asString()).isEqualTo(reference(theirs));
        assertThat(alert.path("rocu").asString()).isEqualTo("NW");
        assertThat(alert.path("contact").asString()).isEqualTo("gain.nwrocu@example.org");
        assertThat(texts(alertsOf(northWest(), theirs), "reference"))
                .containsExactly(reference(ours));
        assertThat(kinds(tarian(), ours)).contains("DECONFLICTION_ALERTED");
        assertThat(kinds(northWest(), theirs)).contains("DECONFLICTION_ALERTED");
        eventually(
                () ->
                        assertThat(published(ours))
                                .containsExactly(
                                        new DeconflictionAlerted(
                                                reference(theirs),
                                                "NW",
                                                "gain.nwrocu@example.org")));
        assertThat(
                        published(ours).getFirst().getSchema().getFields().stream()
                                .map(Schema.Field::name))
                .containsExactly("reference", "rocu", "contact");
    }

    @Test
    void whatIsAddedLaterIsComparedToo() {
        JsonNode ours = inTarian("Addenda Exampleworth", "1981-02-03", false);
        String theirs = reference(inNorthWest("Latterly Otherton", "1962-11-30", false));

        adds(ours, "{\"kind\": \"PERSON\", \"role\": \"SUSPECT\", ", "Latterly Otherton");

        eventually(
                () ->
                        assertThat(texts(alertsOf(tarian(), ours), "reference"))
                                .containsExactly(theirs));
    }

    @Test
    void whatIsAddedToASubjectIsComparedWithWhatWasKnownOfIt() {
        JsonNode ours = inTarian("Addenda Firstname", "1962-11-30", false);
        String theirs = reference(inNorthWest("Laterna Aliasson", "1962-11-30", false));
        String subject =
                gets("/api/referrals/{id}/content", id(ours))
                        .path("subjects")
                        .path(0)
                        .path("subjectId")
                        .asString();

        adds(
                ours,
                "{\"subjectId\": \"%s\", \"kind\": \"PERSON\", \"role\": \"SUSPECT\", "
                        .formatted(subject),
                "Laterna Aliasson");

        eventually(
                () ->
                        assertThat(texts(alertsOf(tarian(), ours), "reference"))
                                .containsExactly(theirs));
    }

    /** A name, and a date of birth for a subject that is new. */
    private void adds(JsonNode referral, String subject, String name) {
        String born =
                subject.contains("subjectId")
                        ? ""
                        : ", {\"kind\": \"DATE_OF_BIRTH\", \"value\": \"1962-11-30\"}";
        tarian().post()
                .uri("/api/referrals/{id}/information", id(referral))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        "{\"content\": {\"subjects\": [%s\"identifiers\": [%s%s]}]}}"
                                .formatted(
                                        subject,
                                        "{\"kind\": \"NAME\", \"value\": \"" + name + "\"}",
                                        born))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void whatIsStoredOfAnAlertHasNoPlaceForASubject() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select column_name
                                        from information_schema.columns
                                        where table_name = 'deconfliction_alert'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "event_id",
                        "referral_id",
                        "other_referral_id",
                        "reference",
                        "rocu",
                        "contact",
                        "alerted_at",
                        "noted_at",
                        "noted_by");
    }

    @Test
    void aCovertReferralAlertsItsOwnSideOnly() {
        JsonNode open = inTarian("Covertina Exemplar", "1979-12-01", false);
        JsonNode covert = inNorthWest("Covertina Exemplar", "1979-12-01", true);
        JsonNode last = inTarian("Covertina Exemplar", "1979-12-01", false);

        eventually(
                () ->
                        assertThat(texts(alertsOf(northWest(), covert), "reference"))
                                .containsExactlyInAnyOrder(reference(open), reference(last)));
        eventually(
                () ->
                        assertThat(texts(alertsOf(tarian(), open), "reference"))
                                .as("within one region")
                                .containsExactly(reference(last)));
        assertThat(texts(alertsOf(tarian(), last), "reference")).containsExactly(reference(open));
    }

    @Test
    void ofTwentyRaisedAtOnceEachLearnsOfAllOthers() throws Exception {
        List<JsonNode> raised = new ArrayList<>();
        try (ExecutorService raisers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                boolean ours = i % 2 == 0;
                all.add(
                        raisers.submit(
                                () ->
                                        ours
                                                ? inTarian("Simultan Eously", "1970-06-06", false)
                                                : inNorthWest(
                                                        "Simultan Eously", "1970-06-06", false)));
            }
            for (Future<JsonNode> one : all) {
                raised.add(one.get());
            }
        }
        eventually(
                () -> {
                    for (int i = 0; i < raised.size(); i++) {
                        WebTestClient region =
                                raised.get(i).path("rocu").asString().equals("TN")
                                        ? tarian()
                                        : northWest();
                        assertThat(alertsOf(region, raised.get(i))).hasSize(19);
                    }
                });
    }

    @Test
    void aReferralWithdrawnAsAWholeIsNoLongerLookedAt() {
        JsonNode withdrawn = inTarian("Withdrawna Person", "1991-10-10", false);
        jdbc.sql("update request set state = 'WITHDRAWN' where referral_id = :id")
                .param("id", id(withdrawn))
                .update();

        JsonNode later = inNorthWest("Withdrawna Person", "1991-10-10", false);
        JsonNode last = inNorthWest("Withdrawna Person", "1991-10-10", false);

        eventually(
                () ->
                        assertThat(texts(alertsOf(northWest(), later), "reference"))
                                .containsExactly(reference(last)));
        assertThat(alertsOf(tarian(), withdrawn)).isEmpty();
    }

    @Test
    void erasingAReferralDeletesWhatItIsFoundBy() {
        JsonNode erased = inTarian("Erasma Example", "1988-08-18", false);
        assertThat(rowsOf(erased)).isPositive();

        keys.destroy(id(erased));

        assertThat(rowsOf(erased)).isZero();
        JsonNode later = inNorthWest("Erasma Example", "1988-08-18", false);
        JsonNode last = inNorthWest("Erasma Example", "1988-08-18", false);
        eventually(
                () ->
                        assertThat(texts(alertsOf(northWest(), later), "reference"))
                                .containsExactly(reference(last)));
        assertThat(alertsOf(tarian(), erased)).isEmpty();
    }

    @Test
    void nothingOfWhatIsKeptToCompareIsReadable() {
        JsonNode referral = inTarian("Zzyxwv Unreadable", "1966-05-04", false);

        for (String table :
                List.of("deconfliction_subject", "deconfliction_token", "identifier_token")) {
            assertThat(
                            jdbc.sql(
                                            "select %s::text from %s where referral_id = :id"
                                                    .formatted(table, table))
                                    .param("id", id(referral))
                                    .query(String.class)
                                    .list())
                    .isNotEmpty()
                    .noneMatch(row -> row.matches("(?i).*(zzyxwv|unreadable|1966).*"))
                    .noneMatch(row -> row.contains(hex("ZZYXWV")));
        }
    }

    @Test
    void anAlertIsNotedOnceByItsOwnRegion() {
        JsonNode ours = inTarian("Notable Exampleton", "1993-09-03", false);
        inNorthWest("Notable Exampleton", "1993-09-03", false);
        eventually(() -> assertThat(alertsOf(tarian(), ours)).hasSize(1));
        String alert = alertsOf(tarian(), ours).get(0).path("id").asString();

        assertThat(noting(northWest(), alert)).as("another region").isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(listed("?toNote=true&limit=200")).contains(alert);
        int toNote = gets("/api/alerts/count").path("toNote").asInt();

        assertThat(noting(tarian(), alert)).isEqualTo(HttpStatus.OK);
        assertThat(noting(tarian(), alert)).as("again").isEqualTo(HttpStatus.OK);

        assertThat(listed("?toNote=true&limit=200")).doesNotContain(alert);
        assertThat(listed("?limit=200")).contains(alert);
        assertThat(alertsOf(tarian(), ours).get(0).path("noted").path("by").asString())
                .isEqualTo("coordinator.tarian");
        assertThat(gets("/api/alerts/count").path("toNote").asInt()).isLessThanOrEqualTo(toNote);
    }

    @Test
    void anotherRegionsAlertsAreNotFound() {
        JsonNode ours = inTarian("Foreigna Example", "1955-05-05", false);

        northWest()
                .get()
                .uri("/api/referrals/{id}/alerts", id(ours))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private JsonNode inTarian(String name, String born, boolean covert) {
        return raises(tarian(), "SOUTH-WALES-POLICE", name, born, covert);
    }

    private JsonNode inNorthWest(String name, String born, boolean covert) {
        return raises(northWest(), "CHESHIRE-POLICE", name, born, covert);
    }

    private JsonNode raises(
            WebTestClient region, String unit, String name, String born, boolean covert) {
        String body =
                Bodies.with(
                        referral -> {
                            referral.put("requestingUnit", unit);
                            referral.put("covert", covert);
                            referral.putNull("operation");
                            var identifiers =
                                    (ObjectNode) referral.path("content").path("subjects").get(0);
                            identifiers
                                    .putArray("identifiers")
                                    .addObject()
                                    .put("kind", "NAME")
                                    .put("value", name);
                            identifiers
                                    .withArray("identifiers")
                                    .addObject()
                                    .put("kind", "DATE_OF_BIRTH")
                                    .put("value", born);
                        });
        return json(
                post(region, UUID.randomUUID().toString(), body)
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private JsonNode alertsOf(WebTestClient region, JsonNode referral) {
        return json(region.get()
                        .uri("/api/referrals/{id}/alerts", id(referral))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .path("items");
    }

    private List<String> listed(String query) {
        return texts(gets("/api/alerts" + query).path("items"), "id");
    }

    private static HttpStatus noting(WebTestClient region, String alert) {
        return HttpStatus.valueOf(
                region.post()
                        .uri("/api/alerts/{id}/note", alert)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
    }

    private List<String> kinds(WebTestClient region, JsonNode referral) {
        return texts(
                json(region.get()
                                .uri("/api/referrals/{id}/history", id(referral))
                                .exchange()
                                .expectBody()
                                .returnResult()
                                .getResponseBody())
                        .path("items"),
                "kind");
    }

    private List<DeconflictionAlerted> published(JsonNode referral) {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(id(referral)))
                .map(ReferralRequest::getBody)
                .filter(DeconflictionAlerted.class::isInstance)
                .map(DeconflictionAlerted.class::cast)
                .toList();
    }

    private int rowsOf(JsonNode referral) {
        return jdbc.sql(
                        """
                        select
                            (select count(*) from deconfliction_subject where referral_id = :id)
                            + (select count(*) from deconfliction_token where referral_id = :id)
                            + (select count(*) from identifier_token where referral_id = :id)
                            + (select count(*) from deconfliction_waiting where referral_id = :id)
                        """)
                .param("id", id(referral))
                .query(Integer.class)
                .single();
    }

    private static UUID id(JsonNode referral) {
        return UUID.fromString(referral.path("id").asString());
    }

    private static String reference(JsonNode referral) {
        return referral.path("reference").asString();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(letter -> hex.append(Integer.toHexString(letter)));
        return hex.toString();
    }
}
