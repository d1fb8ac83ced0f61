package uk.gain.agencygateway.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;

/**
 * However an agency's system hears of its work, the same answers leave the same history, here and
 * on the topic that the other side reads.
 */
class SameHistoryTest extends RunningGateway {

    /** What an agency's records say about each referral, by its reference. */
    private static final Map<String, String> RECORDS =
            Map.of(
                    "TN-2026-000101", "nothing",
                    "TN-2026-000102", "something",
                    "TN-2026-000103", "something that cannot be given",
                    "TN-2026-000104", "not for this agency");

    private static final Map<String, List<String>> HISTORIES =
            Map.of(
                    "TN-2026-000101",
                    List.of(
                            "TN ReferralRaised",
                            "AGENCY RequestDelivered",
                            "AGENCY RequestAcknowledged",
                            "AGENCY RequestNoHit"),
                    "TN-2026-000102",
                    List.of(
                            "TN ReferralRaised",
                            "AGENCY RequestDelivered",
                            "AGENCY RequestAcknowledged",
                            "AGENCY RequestHit",
                            "AGENCY ContentProvided"),
                    "TN-2026-000103",
                    List.of(
                            "TN ReferralRaised",
                            "AGENCY RequestDelivered",
                            "AGENCY RequestAcknowledged",
                            "AGENCY RequestHit",
                            "AGENCY ContentRefused RISK_TO_PERSON"),
                    "TN-2026-000104",
                    List.of(
                            "TN ReferralRaised",
                            "AGENCY RequestDelivered",
                            "AGENCY RequestAcknowledged",
                            "AGENCY RequestRefused OUT_OF_REMIT"));

    private static final String CONTENT =
            """
            {"partial": false, "items": [{"subjectRole": "SUSPECT", "category": "TAX",
              "text": "Known.", "basis": "FACT", "asOf": "2026-11-01", "accuracy": "as filed",
              "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY",
                          "handling": "PERMITTED"}}]}
            """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Receiver RECEIVER = new Receiver();

    /** A way in which a system hears of its work, fetches it and answers. */
    private enum Way {
        LIST {
            @Override
            List<UUID> hears(AgencyClient system) throws Throwable {
                List<UUID> ids = new ArrayList<>();
                eventually(
                        () -> {
                            ids.clear();
                            system.get("/api/requests?state=SENT")
                                    .json()
                                    .path("items")
                                    .forEach(item -> ids.add(id(item.path("id"))));
                            assertThat(ids).hasSize(RECORDS.size());
                        });
                return ids;
            }
        },
        NEXT {
            @Override
            List<UUID> hears(AgencyClient system) {
                List<UUID> ids = new ArrayList<>();
                while (ids.size() < RECORDS.size()) {
                    Answer next = system.next(30, "?lease=600");
                    assertThat(next.status()).isEqualTo(200);
                    ids.add(id(next.json().path("request").path("id")));
                }
                return ids;
            }
        },
        STREAM_OF_EVENTS {
            @Override
            List<UUID> hears(AgencyClient system) throws Throwable {
                try (Follower follower = Follower.ofEvents(system, "0")) {
                    return arrivals(follower);
                }
            }
        },
        STREAM_OF_LINES {
            @Override
            List<UUID> hears(AgencyClient system) throws Throwable {
                try (Follower follower = Follower.ofLines(system, "0")) {
                    return arrivals(follower);
                }
            }
        },
        WEBHOOK {
            @Override
            void isSetUp(AgencyClient operator, AgencyClient officer, String agency) {
                done(
                        operator.post(
                                "/api/operator/webhook-hosts",
                                "{\"agency\": \"%s\", \"host\": \"127.0.0.1\", \"port\": %d}"
                                        .formatted(agency, RECEIVER.port())),
                        204);
                done(officer.put("/api/webhook", "{\"url\": \"%s\"}".formatted(RECEIVER.url())));
            }

            @Override
            List<UUID> hears(AgencyClient system) throws Throwable {
                eventually(
                        () ->
                                assertThat(RECEIVER.about("request.arrived"))
                                        .hasSize(RECORDS.size()));
                return RECEIVER.about("request.arrived").stream()
                        .map(message -> JSON.readTree(message.body()).path("data"))
                        .map(data -> id(data.path("requestId")))
                        .toList();
            }
        },
        CSV {
            @Override
            List<UUID> hears(AgencyClient system) throws Throwable {
                return LIST.hears(system);
            }

            /** The file of open requests is filled in and sent back; content has no column. */
            @Override
            void answers(AgencyClient system, List<UUID> requests) {
                sendsBack(system, _ -> "ACKNOWLEDGED,");
                sendsBack(
                        system,
                        reference ->
                                switch (RECORDS.getOrDefault(reference, "")) {
                                    case "nothing" -> "NO_HIT,";
                                    case "something", "something that cannot be given" -> "HIT,";
                                    default -> "REFUSED,OUT_OF_REMIT";
                                });
                for (UUID request : requests) {
                    switch (RECORDS.getOrDefault(reference(system, request), "")) {
                        case "something" -> done(system.post(path(request) + "/content", CONTENT));
                        case "something that cannot be given" ->
                                sends(system, request + ",CONTENT_REFUSED,RISK_TO_PERSON\n", 1);
                        default -> {}
                    }
                }
            }

            private void sendsBack(AgencyClient system, UnaryOperator<String> answer) {
                List<String> rows =
                        system.get("/api/requests/answers", "Accept", "text/csv")
                                .text()
                                .lines()
                                .skip(1)
                                .map(row -> row.split(",", -1))
                                .map(row -> row[0] + "," + answer.apply(row[1]) + "\n")
                                .toList();
                sends(system, String.join("", rows), RECORDS.size());
            }

            private void sends(AgencyClient system, String rows, int accepted) {
                Answer results =
                        system.post(
                                "/api/requests/answers",
                                "requestId,answer,refusalCode\n" + rows,
                                UUID.randomUUID().toString(),
                                "text/csv",
                                "text/csv");
                done(results);
                assertThat(results.text().lines().filter(line -> line.contains(",ACCEPTED,")))
                        .as(results.text())
                        .hasSize(accepted);
            }
        },
        LIST_AND_BULK {
            @Override
            List<UUID> hears(AgencyClient system) throws Throwable {
                return LIST.hears(system);
            }

            @Override
            void fetches(AgencyClient system, List<UUID> requests) throws Throwable {
                String ids = String.join("\",\"", requests.stream().map(UUID::toString).toList());
                eventually(
                        () ->
                                assertThat(
                                                system.fetch(
                                                                "application/json",
                                                                "{\"ids\":[\"" + ids + "\"]}")
                                                        .json()
                                                        .valueStream())
                                        .hasSize(RECORDS.size())
                                        .allSatisfy(
                                                line ->
                                                        assertThat(line.path("status").asInt())
                                                                .isEqualTo(200)));
            }
        };

        /** The ids of the requests that are new. */
        abstract List<UUID> hears(AgencyClient system) throws Throwable;

        void fetches(AgencyClient system, List<UUID> requests) throws Throwable {
            for (UUID request : requests) {
                content(system, path(request));
            }
        }

        /** What must be so before anything arrives. */
        void isSetUp(AgencyClient operator, AgencyClient officer, String agency) {}

        void answers(AgencyClient system, List<UUID> requests) {
            requests.forEach(request -> SameHistoryTest.answers(system, request));
        }

        private static List<UUID> arrivals(Follower follower) throws Throwable {
            eventually(() -> assertThat(follower.changes()).hasSize(RECORDS.size()));
            return follower.requests().stream().map(UUID::fromString).toList();
        }
    }

    @AfterAll
    static void closeReceiver() {
        RECEIVER.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSameAnswersLeaveTheSameHistory(Way way) throws Throwable {
        String agency = "SAME" + way.name().replace("_", "");
        AgencyClient system = joins(agency);
        way.isSetUp(
                client("operator", "OPERATOR"),
                client("officer." + agency.toLowerCase(Locale.ROOT), "AGENCY_OFFICER"),
                agency);
        Map<String, UUID> requests = new HashMap<>();
        for (String reference : RECORDS.keySet()) {
            Raised raised = coordinators.raises(as -> as.setReference(reference), agency);
            requests.put(reference, raised.request(agency));
        }

        List<UUID> heard = way.hears(system);
        way.fetches(system, heard);
        way.answers(system, heard);

        for (String reference : RECORDS.keySet()) {
            UUID request = requireNonNull(requests.get(reference));
            assertThat(history(system, request, agency))
                    .as(reference)
                    .isEqualTo(HISTORIES.get(reference));
        }
        try (TopicReader<ReferralResponse> responses =
                new TopicReader<>(
                        Topics.REFERRAL_RESPONSES,
                        RealParts.broker().bootstrapServers(),
                        RealParts.registry().url())) {
            for (String reference : RECORDS.keySet()) {
                UUID request = requireNonNull(requests.get(reference));
                eventually(
                        () ->
                                assertThat(published(responses, request))
                                        .isEqualTo(told(HISTORIES.get(reference))));
            }
        }
    }

    /** The same system behind every way: what it answers depends on its records alone. */
    private static void answers(AgencyClient system, UUID request) {
        String path = path(request);
        String reference = reference(system, request);
        done(system.post(path + "/acknowledgement", "{}"));
        switch (RECORDS.getOrDefault(reference, "")) {
            case "nothing" -> done(system.post(path + "/answer", "{\"answer\":\"NO_HIT\"}"));
            case "something" -> {
                done(system.post(path + "/answer", "{\"answer\":\"HIT\"}"));
                done(system.post(path + "/content", CONTENT));
            }
            case "something that cannot be given" -> {
                done(system.post(path + "/answer", "{\"answer\":\"HIT\"}"));
                done(system.post(path + "/content-refusal", "{\"code\":\"RISK_TO_PERSON\"}"));
            }
            default ->
                    done(
                            system.post(
                                    path + "/answer",
                                    """
                                    {"answer": "REFUSED", "refusal": {"code": "OUT_OF_REMIT"}}
                                    """));
        }
    }

    private static List<String> history(AgencyClient system, UUID request, String agency) {
        return system.get(path(request) + "/history")
                .json()
                .path("items")
                .valueStream()
                .map(
                        entry ->
                                (entry.path("organisation").asString().replace(agency, "AGENCY")
                                                + " "
                                                + entry.path("type").asString()
                                                + " "
                                                + entry.path("code").asString(""))
                                        .strip())
                .toList();
    }

    /** The types of what the agency did. */
    private static List<String> told(@Nullable List<String> history) {
        return requireNonNull(history).stream()
                .filter(line -> line.startsWith("AGENCY"))
                .map(line -> line.split(" ", -1)[1])
                .toList();
    }

    private static List<String> published(TopicReader<ReferralResponse> responses, UUID request) {
        return responses.values().stream()
                .filter(response -> response.getAggregateId().equals(request))
                .map(response -> response.getBody().getClass().getSimpleName())
                .toList();
    }

    private static String reference(AgencyClient system, UUID request) {
        return system.get(path(request)).json().path("reference").asString();
    }

    private static void done(Answer answer) {
        done(answer, 200);
    }

    private static void done(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private static String path(UUID request) {
        return "/api/requests/" + request;
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.asString());
    }
}
