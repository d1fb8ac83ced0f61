package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Member;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestPassedOn;

/** An officer passes a request on to a colleague, whose work it is from then on. */
class PassingOnTest extends RunningForHmrc {

    private static final String AGENCY = "VOA";

    private AgencyClient first;
    private AgencyClient second;
    private AgencyClient third;

    @BeforeAll
    void threeOfficersJoin() throws Throwable {
        coordinators.lists(
                AGENCY,
                1,
                listed ->
                        listed.setMembers(
                                List.of(
                                        member("officer.voa", ActorRole.AGENCY_OFFICER),
                                        member("officer.voa.second", ActorRole.AGENCY_OFFICER),
                                        member("officer.voa.third", ActorRole.AGENCY_OFFICER),
                                        member("voa-system", ActorRole.AGENCY_SYSTEM))));
        first = client("officer.voa", "AGENCY_OFFICER");
        second = client("officer.voa.second", "AGENCY_OFFICER");
        third = client("officer.voa.third", "AGENCY_OFFICER");
        eventually(() -> assertThat(third.get("/api/requests").status()).isEqualTo(200));
    }

    @Test
    void itIsTheColleaguesWorkFromThenOnAndEveryOfficerCanStillAct() throws Throwable {
        Raised raised = opened();
        UUID request = raised.request(AGENCY);
        String path = raised.path(AGENCY);
        assertThat(actions(first.get(path))).contains("PASS_ON");
        assertThat(withMe(second)).doesNotContain(request.toString());

        Answer passed = passes(first, path, "officer.voa.second", "Marker district");

        assertThat(passed.status()).as(passed.text()).isEqualTo(200);
        assertThat(passed.json().path("passedTo").asString()).isEqualTo("officer.voa.second");
        assertThat(passed.json().path("state").asString()).isEqualTo("OPENED");
        assertThat(withMe(second)).contains(request.toString());
        assertThat(withMe(first)).doesNotContain(request.toString());
        assertThat(historyTypes(second, path)).endsWith("RequestPassedOn");
        assertThat(second.get(path + "/messages").text()).contains("Marker district");
        eventually(() -> assertThat(of(request)).hasSize(3));
        ReferralResponse event = of(request).getLast();
        assertThat(event.getBody()).isEqualTo(new RequestPassedOn("officer.voa.second"));
        assertThat(event.getSequence()).isEqualTo(3);
        assertThat(event.getActor().getSubject()).isEqualTo("officer.voa");

        assertThat(third.post(path + "/acknowledgement", "{}").status()).isEqualTo(200);
        assertThat(passes(second, path, "officer.voa.third", "On leave").status()).isEqualTo(200);
        assertThat(withMe(third)).contains(request.toString());
        assertThat(withMe(second)).doesNotContain(request.toString());
    }

    @Test
    void onlyAnotherOfficerOfTheAgencyIsPassedARequest() throws Throwable {
        String path = opened().path(AGENCY);
        for (String stranger : List.of("officer.hmrc", "voa-system", "nobody", "")) {
            assertThat(rules(passes(first, path, stranger, "Yours"), 422))
                    .as(stranger)
                    .containsExactly("colleague officer-of-the-agency");
        }
        assertThat(rules(passes(first, path, "officer.voa.second", " "), 422))
                .containsExactly("text not-blank");
        assertThat(passes(first, path, "officer.voa.second", "Yours").status()).isEqualTo(200);
        assertThat(rules(passes(first, path, "officer.voa.second", "Again"), 422))
                .containsExactly("colleague another-officer");
        assertThat(passes(system, path, "officer.hmrc", "Ours").status()).isEqualTo(404);

        assertThat(first.post(path + "/answer", "{\"answer\": \"NO_HIT\"}").status())
                .isEqualTo(200);
        Answer late = passes(first, path, "officer.voa.third", "Late");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("action-not-available");
        assertThat(first.get(path).json().path("passedTo").asString())
                .isEqualTo("officer.voa.second");
    }

    /** An officer who reads has it delivered and opened: events 1 and 2. */
    private Raised opened() throws Throwable {
        Raised raised = coordinators.raises(AGENCY);
        content(first, raised.path(AGENCY));
        return raised;
    }

    private static Answer passes(AgencyClient who, String path, String colleague, String text) {
        return who.post(
                path + "/passing-on",
                "{\"colleague\": \"%s\", \"text\": \"%s\"}".formatted(colleague, text));
    }

    private static List<String> withMe(AgencyClient who) {
        return who.get("/api/requests?withMe=true&limit=200")
                .json()
                .path("items")
                .valueStream()
                .map((JsonNode item) -> item.path("id").asString())
                .toList();
    }

    private static Member member(String subject, ActorRole role) {
        return Member.newBuilder().setSubject(subject).setRole(role).build();
    }
}
