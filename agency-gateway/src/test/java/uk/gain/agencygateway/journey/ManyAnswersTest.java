package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.Channel;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestRefused;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.identity.Ids;

/** Many answers in one call. */
class ManyAnswersTest extends RunningForHmrc {

    private static final String ANSWERS = "/api/requests/answers";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int MANY = 500;

    @Test
    void fiveHundredNoHitsAreOneCall() throws Throwable {
        List<Raised> raised = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            raised.add(coordinators.raises("HMRC"));
        }
        for (Raised each : raised) {
            content(system, each.path("HMRC"));
        }
        String lines =
                raised.stream()
                        .map(each -> line(each.request("HMRC"), "NO_HIT"))
                        .collect(Collectors.joining("\n"));
        Answer answer = send(lines, NDJSON, NDJSON);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(results(answer)).hasSize(MANY).containsOnly("ACCEPTED NO_HIT");
        UUID last = raised.getLast().request("HMRC");
        eventually(() -> assertThat(of(last)).hasSize(2));
        ReferralResponse said = of(last).getLast();
        assertThat(said.getSequence()).isEqualTo(2);
        assertThat(((RequestNoHit) said.getBody()).getChannel()).isEqualTo(Channel.BULK);
    }

    @Test
    void eachFormatCarriesEveryAnswerAndIsAnsweredInTheFormAskedFor() throws Throwable {
        for (String type : List.of(JSON, NDJSON, CSV)) {
            for (String accept : List.of(JSON, NDJSON, CSV)) {
                List<Raised> five = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    five.add(delivered());
                }
                hit(five.getLast());
                Answer answer = send(everyAnswer(five, type), type, accept);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.http().headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(accept);
                assertThat(results(answer))
                        .as(type + " as " + accept)
                        .containsExactly(
                                "ACCEPTED ACKNOWLEDGED",
                                "ACCEPTED HIT",
                                "ACCEPTED NO_HIT",
                                "ACCEPTED REFUSED",
                                "ACCEPTED CONTENT_REFUSED");
            }
        }
    }

    @Test
    void theHistoryIsTheSameAsOfAnAnswerOnItsOwn() throws Throwable {
        Raised alone = delivered();
        Raised among = delivered();
        system.post(alone.path("HMRC") + "/answer", refusal());
        send(
                "[%s]"
                        .formatted(
                                line(among.request("HMRC"), "REFUSED")
                                        .replace(
                                                "}",
                                                ",\"refusalCode\":\"NO_CAPACITY\",\"refusalText\":\"Marker Reason\"}")),
                JSON,
                JSON);
        assertThat(historyTypes(system, among.path("HMRC")))
                .isEqualTo(historyTypes(system, alone.path("HMRC")));
        UUID request = among.request("HMRC");
        eventually(() -> assertThat(of(request)).hasSize(2));
        ReferralResponse said = of(request).getLast();
        assertThat(
                        cipher.open(
                                        among.answerKey("HMRC"),
                                        new Binding(said.getEventId(), among.referralId()),
                                        ((RequestRefused) said.getBody()).getReason(),
                                        MessageContent.class)
                                .getText())
                .isEqualTo("Marker Reason");
    }

    @Test
    void aLineThatIsRefusedSaysWhyAndStopsNoOther() throws Throwable {
        Raised good = delivered();
        Raised twice = delivered();
        Raised foreign = coordinators.raises("DWP");
        Raised unfetched = coordinators.raises("HMRC");
        arrived(system, unfetched, "HMRC");
        arrived(dwp, foreign, "DWP");
        String lines =
                String.join(
                        "\n",
                        line(twice.request("HMRC"), "HIT"),
                        "{not json",
                        "[]",
                        "{\"requestId\":\"7\",\"answer\":\"NO_HIT\"}",
                        line(good.request("HMRC"), "PERHAPS"),
                        line(Ids.next(), "NO_HIT").replace("}", ",\"colour\":\"red\"}"),
                        line(Ids.next(), "REFUSED"),
                        line(Ids.next(), "HIT").replace("}", ",\"refusalCode\":\"OUT_OF_REMIT\"}"),
                        line(Ids.next(), "HIT").replace("\"HIT\"", "7"),
                        line(Ids.next(), "ACKNOWLEDGED")
                                .replace("}", ",\"agencyReference\":\"Jane Doe\"}"),
                        line(twice.request("HMRC"), "NO_HIT"),
                        line(foreign.request("DWP"), "NO_HIT"),
                        line(unfetched.request("HMRC"), "NO_HIT"),
                        "",
                        line(good.request("HMRC"), "NO_HIT"));
        Answer answer = send(lines, NDJSON, JSON);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> told = new ArrayList<>();
        for (JsonNode result : answer.json()) {
            String problem = result.path("problem").path("type").asString("");
            told.add(
                    result.path("line").asInt()
                            + " "
                            + result.path("result").asString()
                            + " "
                            + (problem.endsWith("answer-not-acceptable")
                                    ? rules(result.path("problem"))
                                    : problem));
        }
        assertThat(told)
                .containsExactly(
                        "1 ACCEPTED ",
                        "2 REFUSED [ json-object]",
                        "3 REFUSED [ json-object]",
                        "4 REFUSED [requestId request-id]",
                        "5 REFUSED [answer known-word]",
                        "6 REFUSED [ known-field]",
                        "7 REFUSED [refusalCode required-when-refused]",
                        "8 REFUSED [refusalCode only-with-its-answer]",
                        "9 REFUSED [answer text]",
                        "10 REFUSED [agencyReference pattern]",
                        "11 REFUSED [requestId once-per-call]",
                        "12 REFUSED urn:gain:problem:not-found",
                        "13 REFUSED urn:gain:problem:action-not-available",
                        "15 ACCEPTED ");
        JsonNode late = answer.json().get(12);
        assertThat(late.path("state").asString()).isEqualTo("SENT");
        assertThat(late.path("problem").path("availableActions").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("FETCH");
        assertThat(system.get(twice.path("HMRC")).json().path("state").asString()).isEqualTo("HIT");
        eventually(
                () ->
                        assertThat(accessesOf(foreign.request("DWP")))
                                .filteredOn(
                                        access ->
                                                access.getActor().getOrganisation().equals("HMRC"))
                                .singleElement()
                                .satisfies(
                                        access -> {
                                            assertThat(access.getOutcome())
                                                    .isEqualTo(AccessOutcome.DENIED);
                                            assertThat(access.getSource())
                                                    .isEqualTo("POST /api/requests/answers");
                                        }));
    }

    @Test
    void aRepeatIsAnsweredByteForByteAndAnotherBodyIsRefused() throws Throwable {
        Raised raised = delivered();
        String body = "[" + line(raised.request("HMRC"), "NO_HIT") + "]";
        String key = UUID.randomUUID().toString();
        Answer first = system.post(ANSWERS, body, key, JSON, CSV);
        Answer again = system.post(ANSWERS, body, key, JSON, CSV);
        assertThat(first.text()).contains("ACCEPTED");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.http().headers().firstValue("Content-Type"))
                .isEqualTo(first.http().headers().firstValue("Content-Type"));
        assertThat(system.post(ANSWERS, body.replace("NO_HIT", "HIT"), key, JSON, CSV).status())
                .isEqualTo(422);
        assertThat(system.postWithoutKey(ANSWERS, body).status()).isEqualTo(400);
    }

    @Test
    void whatIsNoListOfLinesIsRefusedBeforeAnythingIsDone() throws Throwable {
        Raised raised = delivered();
        String good = line(raised.request("HMRC"), "NO_HIT");
        assertThat(rules(send("{}", JSON, JSON), 400)).containsExactly(" json-array");
        assertThat(rules(send("[" + good, JSON, JSON), 400)).containsExactly(" json-array");
        assertThat(rules(send("[]", JSON, JSON), 400)).containsExactly(" line-count");
        assertThat(rules(send("", NDJSON, JSON), 400)).containsExactly(" line-count");
        assertThat(rules(send((good + "\n").repeat(1001), NDJSON, JSON), 400))
                .containsExactly(" line-count");
        assertThat(rules(send("requestId\n", CSV, JSON), 400))
                .containsExactly("answer column-missing");
        assertThat(rules(send("requestId,answer,name\n", CSV, JSON), 400))
                .containsExactly("column 3 known-column");
        assertThat(rules(send("requestId,answer,answer\n", CSV, JSON), 400))
                .containsExactly("answer column-twice");
        assertThat(rules(send("requestId,answer\n\"open,NO_HIT\n", CSV, JSON), 400))
                .containsExactly(" quotes");
        assertThat(send(" ".repeat(3 * 1024 * 1024), NDJSON, JSON).status()).isEqualTo(413);
        assertThat(send(good, "application/xml", JSON).status()).isEqualTo(415);
        assertThat(send("[" + good + "]", JSON, "image/png").status()).isEqualTo(406);
        assertThat(system.get(raised.path("HMRC")).json().path("state").asString())
                .isEqualTo("DELIVERED");
    }

    @Test
    void theFileOfOpenRequestsIsFilledInAndSentBack() throws Throwable {
        Raised raised = delivered();
        Raised unfetched = coordinators.raises("HMRC");
        arrived(system, unfetched, "HMRC");
        Answer file = system.get(ANSWERS);
        assertThat(file.http().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("open-requests.csv");
        String id = raised.request("HMRC").toString();
        assertThat(file.text())
                .startsWith(
                        "requestId,reference,rocu,urgency,respondBy,state,answer,refusalCode,"
                                + "refusalText,agencyReference\r\n")
                .contains(id)
                .doesNotContain(unfetched.request("HMRC").toString())
                .doesNotContain("Marker");
        String filledIn =
                file.text()
                        .lines()
                        .map(
                                line ->
                                        line.startsWith(id)
                                                ? line.replace(
                                                        "DELIVERED,,,,", "DELIVERED,NO_HIT,,,")
                                                : line)
                        .collect(Collectors.joining("\r\n"));
        Answer answer = send("\uFEFF" + filledIn, CSV, JSON);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (JsonNode result : answer.json()) {
            boolean filled = result.path("requestId").asString().equals(id);
            assertThat(result.path("result").asString())
                    .isEqualTo(filled ? "ACCEPTED" : "LEFT_OUT");
        }
        assertThat(system.get(raised.path("HMRC")).json().path("state").asString())
                .isEqualTo("NO_HIT");
    }

    private Answer send(String body, String type, String accept) {
        return system.post(ANSWERS, body, UUID.randomUUID().toString(), type, accept);
    }

    private void hit(Raised raised) {
        assertThat(system.post(raised.path("HMRC") + "/answer", "{\"answer\":\"HIT\"}").status())
                .isEqualTo(200);
    }

    private static String refusal() {
        return """
               {"answer": "REFUSED", "refusal": {"code": "NO_CAPACITY", "text": "Marker Reason"}}
               """;
    }

    private static String line(UUID request, String answer) {
        return "{\"requestId\":\"%s\",\"answer\":\"%s\"}".formatted(request, answer);
    }

    private static String everyAnswer(List<Raised> five, String type) {
        List<String> ids = five.stream().map(each -> each.request("HMRC").toString()).toList();
        return switch (type) {
            case CSV ->
                    """
                    requestId,answer,refusalCode,refusalText,agencyReference
                    %s,ACKNOWLEDGED,,,CASE-1
                    %s,HIT,,,
                    %s,NO_HIT,,,
                    %s,REFUSED,NO_CAPACITY,"so, ""no""
                    and no",
                    %s,CONTENT_REFUSED,RISK_TO_PERSON,,
                    """
                            .formatted(ids.toArray());
            case JSON, NDJSON -> {
                List<String> lines =
                        List.of(
                                line(five.get(0).request("HMRC"), "ACKNOWLEDGED")
                                        .replace("}", ",\"agencyReference\":\"CASE-1\"}"),
                                line(five.get(1).request("HMRC"), "HIT"),
                                line(five.get(2).request("HMRC"), "NO_HIT"),
                                line(five.get(3).request("HMRC"), "REFUSED")
                                        .replace("}", ",\"refusalCode\":\"NO_CAPACITY\"}"),
                                line(five.get(4).request("HMRC"), "CONTENT_REFUSED")
                                        .replace("}", ",\"refusalCode\":\"RISK_TO_PERSON\"}"));
                yield type.equals(JSON)
                        ? "[" + String.join(",", lines) + "]"
                        : String.join("\r\n", lines);
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** Result and state of each line, whatever the form. */
    private static List<String> results(Answer answer) {
        String type = answer.http().headers().firstValue("Content-Type").orElseThrow();
        if (type.startsWith(CSV)) {
            return answer.text()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[2] + " " + cells[3])
                    .toList();
        }
        JsonMapper json = new JsonMapper();
        List<JsonNode> lines =
                type.startsWith(NDJSON)
                        ? answer.text().lines().map(json::readTree).toList()
                        : answer.json().valueStream().toList();
        return lines.stream()
                .map(line -> line.path("result").asString() + " " + line.path("state").asString())
                .toList();
    }
}
