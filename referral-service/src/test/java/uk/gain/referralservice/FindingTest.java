package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;
import static uk.gain.referralservice.RaisingOverHttpTest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;

class FindingTest extends RunningService {

    @Autowired AvroRecords avro;

    @Test
    void everyFilterLeavesOutWhatItShould() {
        String operation = "FILTER-" + UUID.randomUUID();
        JsonNode one = raises(Bodies.with(body -> body.put("operation", operation)));
        JsonNode other =
                raises(
                        Bodies.with(
                                body -> {
                                    body.put("operation", operation);
                                    body.put("urgency", "URGENT");
                                    body.put("threatArea", "FIREARMS");
                                    body.put("requestingUnit", "GWENT-POLICE");
                                    body.putObject("recipients").putArray("agencies").add("HMRC");
                                }));
        jdbc.sql("update request set state = 'HIT', answered_at = now() where id = :id")
                .param("id", UUID.fromString(request(one, "DWP")))
                .update();
        jdbc.sql(
                        """
                        update request
                        set respond_by = now() - interval '1 hour'
                        where id = :id
                        """)
                .param("id", UUID.fromString(request(one, "HMRC")))
                .update();

        assertThat(found("operation=" + operation)).containsExactly(id(other), id(one));
        assertThat(found("urgency=URGENT&operation=" + operation)).containsExactly(id(other));
        assertThat(found("threatArea=FIREARMS&operation=" + operation)).containsExactly(id(other));
        assertThat(found("unit=GWENT-POLICE&operation=" + operation)).containsExactly(id(other));
        assertThat(found("agency=DWP&operation=" + operation)).containsExactly(id(one));
        assertThat(found("state=HIT&state=NO_HIT&operation=" + operation)).containsExactly(id(one));
        assertThat(found("state=HIT&agency=HMRC&operation=" + operation))
                .as("agency and state speak of one request")
                .isEmpty();
        assertThat(found("overdue=true&operation=" + operation)).containsExactly(id(one));
        assertThat(found("overdue=true&agency=DWP&operation=" + operation)).isEmpty();
        assertThat(found("workList=OVERDUE&operation=" + operation)).containsExactly(id(one));
        assertThat(found("own=true&operation=" + operation)).hasSize(2);
        assertThat(found("reference=" + reference(one))).containsExactly(id(one));
        assertThat(
                        found(
                                "reference="
                                        + reference(one).substring(0, 12)
                                        + "&operation="
                                        + operation))
                .hasSize(2);
        assertThat(found("from=2020-01-01&to=2020-12-31&operation=" + operation)).isEmpty();
        assertThat(found("from=2020-01-01&operation=" + operation)).hasSize(2);
    }

    @Test
    void pagesStayWhereTheyAreWhileReferralsAreRaised() {
        String operation = "PAGES-" + UUID.randomUUID();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            before.addFirst(id(raises(Bodies.with(body -> body.put("operation", operation)))));
        }
        JsonNode page = gets("/api/referrals?limit=2&operation=" + operation);
        List<String> listed = new ArrayList<>(texts(page.path("items"), "id"));
        while (page.path("next").isString()) {
            raises(Bodies.with(body -> body.put("operation", operation)));
            page =
                    gets(
                            "/api/referrals?limit=2&operation={operation}&cursor={cursor}",
                            operation,
                            page.path("next").asString());
            listed.addAll(texts(page.path("items"), "id"));
        }
        assertThat(listed).containsExactlyElementsOf(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=GUESSED",
                "threatArea=NONE",
                "urgency=SOON",
                "from=yesterday",
                "workList=MINE",
                "savedList=0199aaaa-0000-7000-8000-000000000001",
                "cursor=QkY"
            })
    void aFilterThatCannotBeIsRefused(String query) {
        problem(tarian().get().uri("/api/referrals?" + query).exchange(), 400, "invalid-request");
    }

    @Test
    void aReferralIsFoundByAnIdentifierHoweverItIsWritten() {
        String car = "QF" + (10 + ThreadLocalRandom.current().nextInt(89)) + "TST";
        JsonNode raised =
                raises(
                        Bodies.with(
                                body -> {
                                    ObjectNode subject =
                                            (ObjectNode)
                                                    body.path("content").path("subjects").get(0);
                                    var identifiers = subject.putArray("identifiers");
                                    add(identifiers.addObject(), "NAME", "Łukasz O'Findable");
                                    add(identifiers.addObject(), "VEHICLE_REGISTRATION", car);
                                    add(identifiers.addObject(), "PHONE", "+44 7700 900987");
                                    add(
                                            identifiers.addObject(),
                                            "ADDRESS",
                                            "12 Mill Road, Cardiff CF10 1AA");
                                }));
        String spaced = car.toLowerCase(Locale.ROOT).replace("tst", " tst");

        assertThat(searched(tarian(), "VEHICLE_REGISTRATION", spaced)).containsExactly(id(raised));
        assertThat(searched(tarian(), "NAME", "mr lukasz o’findable")).contains(id(raised));
        assertThat(searched(tarian(), "PHONE", "07700900987")).contains(id(raised));
        assertThat(searched(tarian(), "ADDRESS", "CF10 1AA")).contains(id(raised));
        assertThat(searched(tarian(), "ADDRESS", "13 Mill Road CF10 1AA"))
                .doesNotContain(id(raised));
        assertThat(searched(tarian(), "NAME", "Lukas Findable"))
                .as("exact, not alike")
                .doesNotContain(id(raised));
        assertThat(searched(tarian(), "VEHICLE_REGISTRATION", car, "PHONE", "07700 900986"))
                .as("every one")
                .isEmpty();
        assertThat(searched(northWest(), "VEHICLE_REGISTRATION", car))
                .as("another region")
                .isEmpty();
    }

    @Test
    void aSearchIsRecordedByItsFieldsAndNeverByItsValues() {
        String secret = "Searcha " + UUID.randomUUID().toString().replace("-", "");
        searched(tarian(), "NAME", secret, "DATE_OF_BIRTH", "1984-03-07");

        eventually(
                () ->
                        assertThat(accesses())
                                .anyMatch(
                                        access ->
                                                access.getObjectKind().equals("search")
                                                        && access.getFields()
                                                                .equals(
                                                                        List.of(
                                                                                "NAME",
                                                                                "DATE_OF_BIRTH"))));
        assertThat(accesses()).noneMatch(access -> access.toString().contains(secret));
        problem(search(tarian(), "DATE_OF_BIRTH", "Monday"), 400, "invalid-request");
        problem(search(as("requester.southwales", "REQUESTER"), "NAME", secret), 403, "forbidden");
    }

    @Test
    void aListIsKeptPerCoordinatorWithItsCount() {
        String operation = "KEPT-" + UUID.randomUUID();
        raises(Bodies.with(body -> body.put("operation", operation)));
        String name = "List " + UUID.randomUUID();
        String body =
                "{\"name\": \"%s\", \"filter\": {\"operation\": \"%s\", \"agency\": \"HMRC\"}}"
                        .formatted(name, operation);

        JsonNode kept =
                json(
                        keep(tarian(), body)
                                .expectStatus()
                                .isCreated()
                                .expectBody()
                                .returnResult()
                                .getResponseBody());

        problem(keep(tarian(), body), 409, "list-name-taken");
        assertThat(found("savedList=" + id(kept))).hasSize(1);
        JsonNode lists = gets("/api/work-lists");
        assertThat(texts(lists.path("items"), "workList"))
                .containsExactly("OVERDUE", "HITS_TO_READ", "QUESTIONS_TO_ANSWER", "ALERTS");
        assertThat(lists.path("saved").valueStream())
                .anyMatch(
                        list ->
                                list.path("name").asString().equals(name)
                                        && list.path("count").asInt() == 1);
        problem(
                northWest().get().uri("/api/referrals?savedList=" + id(kept)).exchange(),
                400,
                "invalid-request");
        problem(
                northWest().delete().uri("/api/work-lists/{id}", id(kept)).exchange(),
                404,
                "not-found");
        tarian().delete()
                .uri("/api/work-lists/{id}", id(kept))
                .exchange()
                .expectStatus()
                .isNoContent();
        problem(
                tarian().get().uri("/api/referrals?savedList=" + id(kept)).exchange(),
                400,
                "invalid-request");
    }

    private List<String> found(String query) {
        return texts(gets("/api/referrals?" + query).path("items"), "id");
    }

    private List<String> searched(WebTestClient region, String... kindsAndValues) {
        return texts(
                json(search(region, kindsAndValues)
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody())
                        .path("items"),
                "id");
    }

    private static WebTestClient.ResponseSpec search(
            WebTestClient region, String... kindsAndValues) {
        ObjectNode body = JSON.createObjectNode();
        var identifiers = body.putArray("identifiers");
        for (int i = 0; i < kindsAndValues.length; i += 2) {
            add(identifiers.addObject(), kindsAndValues[i], kindsAndValues[i + 1]);
        }
        return region.post()
                .uri("/api/referrals/search")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.toString())
                .exchange();
    }

    private static WebTestClient.ResponseSpec keep(WebTestClient caller, String body) {
        return caller.post()
                .uri("/api/work-lists")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private List<AccessEvent> accesses() {
        return Published.on(Topics.REFERRAL_ACCESS, avro);
    }

    private static void add(ObjectNode identifier, String kind, String value) {
        identifier.put("kind", kind).put("value", value);
    }

    private static String request(JsonNode referral, String agency) {
        return referral.path("requests")
                .valueStream()
                .filter(request -> request.path("agency").asString().equals(agency))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static String id(JsonNode referral) {
        return referral.path("id").asString();
    }

    private static String reference(JsonNode referral) {
        return referral.path("reference").asString();
    }
}
