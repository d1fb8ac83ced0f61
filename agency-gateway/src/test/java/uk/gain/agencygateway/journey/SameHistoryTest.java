package uk.gain.agencygateway.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
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

    /** A way in which a system hears of its work and fetches it. */
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

        private static List<UUID> arrivals(Follower follower) throws Throwable {
            eventually(() -> assertThat(follower.changes()).hasSize(RECORDS.size()));
            return follower.requests().stream().map(UUID::fromString).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameAnswersLeaveTheSameHistory(Way way) throws Throwable {
        String agency = "SAME" + way.name().replace("_", "");
        AgencyClient system = joins(agency);
        Map<String, UUID> requests = new HashMap<>();
        for (String reference : RECORDS.keySet()) {
            Raised raised = coordinators.raises(as -> as.setReference(reference), agency);
            requests.put(reference, raised.request(agency));
        }

        List<UUID> heard = way.hears(system);
        way.fetches(system, heard);
        for (UUID request : heard) {
            answers(system, request);
        }

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
        String reference = system.get(path).json().path("reference").asString();
        done(system.post(path + "/acknowledgement", "{}"));
        switch (RECORDS.getOrDefault(reference, "")) {
            case "nothing" -> done(system.post(path + "/answer", "{\"answer\":\"NO_HIT\"}"));
            case "something" -> {
                done(system.post(path + "/answer", "{\"answer\":\"HIT\"}"));
                done(
                        system.post(
                                path + "/content",
                                """
                                {"partial": false, "items": [{"subjectRole": "SUSPECT", "category": "TAX",
                                  "text": "Known.", "basis": "FACT", "asOf": "2026-11-01", "accuracy": "as filed",
                                  "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY",
                                              "handling": "PERMITTED"}}]}
                                """));
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

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String path(UUID request) {
        return "/api/requests/" + request;
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.asString());
    }
}
