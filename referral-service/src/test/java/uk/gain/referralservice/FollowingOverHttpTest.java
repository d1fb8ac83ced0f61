package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.RaisingOverHttpTest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class FollowingOverHttpTest extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/referrals/{id}",
                "/api/referrals/{id}/roll-up",
                "/api/referrals/{id}/history",
                "/api/referrals/{id}/content",
                "/api/referrals/{id}/requests/{requestId}/content"
            })
    void anotherRegionsReferralIsNotFoundAndAnotherRoleIsNotPermitted(String path) {
        JsonNode raised = raises(Bodies.inOrder());
        String id = raised.path("id").asString();
        String request = raised.path("requests").path(0).path("id").asString();
        problem(get(northWest(), path, id, request), 404, "not-found");
        problem(get(tarian(), path, UUID.randomUUID(), UUID.randomUUID()), 404, "not-found");
        problem(get(as("requester.southwales", "REQUESTER"), path, id, request), 403, "forbidden");
        problem(get(tarian(), path, "not-an-id", "not-an-id"), 400, "invalid-request");
        problem(get(http, path, id, request), 401, "unauthenticated");
    }

    @Test
    void aRegionListsItsOwnReferralsOnlyNewestFirstPageByPage() {
        String older = raises(Bodies.inOrder()).path("id").asString();
        String newer = raises(Bodies.inOrder()).path("id").asString();
        List<String> listed = new ArrayList<>();
        JsonNode page = gets("/api/referrals?limit=1");
        assertThat(page.path("items").path(0).path("id").asString()).isEqualTo(newer);
        listed.addAll(texts(page.path("items"), "id"));
        while (page.path("next").isString()) {
            page = gets("/api/referrals?limit=1&cursor=" + page.path("next").asString());
            listed.addAll(texts(page.path("items"), "id"));
        }
        assertThat(listed).startsWith(newer, older).doesNotHaveDuplicates();
        JsonNode foreign =
                json(
                        get(northWest(), "/api/referrals?limit=200")
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody());
        assertThat(texts(foreign.path("items"), "id")).doesNotContainAnyElementsOf(listed);
        assertThat(foreign.path("items").valueStream())
                .allMatch(item -> item.path("rocu").asString().equals("NW"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=!", "cursor=QkY"})
    void aPageThatCannotBeIsRefused(String query) {
        problem(get(tarian(), "/api/referrals?" + query), 400, "invalid-request");
    }

    @Test
    void theContentIsOpenedForItsOwnRegion() {
        String id = raises(Bodies.inOrder()).path("id").asString();
        JsonNode content = gets("/api/referrals/{id}/content", id);
        assertThat(content.path("subjects").path(0).path("identifiers").path(0).path("value"))
                .hasToString("\"Zzyzx Markername\"");
        assertThat(content.path("question").asString()).isEqualTo("Known as a trader?");
    }

    @Test
    void anAnswerThatHasNotComeCannotBeRead() {
        JsonNode raised = raises(Bodies.inOrder());
        problem(
                get(
                        tarian(),
                        "/api/referrals/{id}/requests/{requestId}/content",
                        raised.path("id").asString(),
                        raised.path("requests").path(0).path("id").asString()),
                404,
                "no-content");
    }

    @Test
    void theHistoryBeginsWithTheRaising() {
        String id = raises(Bodies.inOrder()).path("id").asString();
        JsonNode history = gets("/api/referrals/{id}/history", id);
        assertThat(texts(history.path("items"), "kind")).startsWith("REFERRAL_RAISED");
        assertThat(history.path("items").path(0).path("actor").path("subject").asString())
                .isEqualTo("coordinator.tarian");
    }

    @Test
    void agenciesAreListedByWhatTheyHold() {
        assertThat(texts(gets("/api/agencies?limit=200").path("items"), "code"))
                .contains("HMRC", "DVLA")
                .isSorted();
        assertThat(texts(gets("/api/agencies?category=VEHICLES").path("items"), "code"))
                .contains("DVLA")
                .doesNotContain("HMRC");
        assertThat(gets("/api/agencies/{code}", "HMRC").path("name").asString())
                .isEqualTo("HM Revenue and Customs");
        problem(get(tarian(), "/api/agencies/NOBODY"), 404, "not-found");
        problem(get(tarian(), "/api/agencies?category=SOULS"), 400, "invalid-request");
    }

    @Test
    void theApiDescribesItselfToAnybody() {
        JsonNode description =
                json(
                        get(http, "/v3/api-docs")
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody());
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .contains(
                        "/api/referrals",
                        "/api/referrals/{id}",
                        "/api/referrals/{id}/roll-up",
                        "/api/referrals/{id}/history",
                        "/api/referrals/{id}/content",
                        "/api/referrals/{id}/requests/{requestId}/content",
                        "/api/agencies",
                        "/api/agencies/{code}");
    }

    static WebTestClient.ResponseSpec get(WebTestClient caller, String path, Object... variables) {
        return caller.get()
                .uri(path, variables)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange();
    }
}
