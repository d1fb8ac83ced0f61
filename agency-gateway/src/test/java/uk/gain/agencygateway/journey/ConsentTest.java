package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.ContentConsentDecided;
import uk.gain.contract.ContentConsentSought;
import uk.gain.contract.HandlingAct;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralResponse;
import uk.gain.platform.cipher.Binding;
import uk.gain.platform.identity.Ids;

/** The originator decides what may be done with its content. */
class ConsentTest extends RunningForHmrc {

    @Test
    void consentIsAskedForGivenRefusedAndTakenBack() throws Throwable {
        Raised raised = delivered();
        UUID item = Ids.next();
        UUID asked = seeks(raised, 2, item, HandlingAct.PRINT);
        String path = raised.path("HMRC") + "/consents";
        eventually(() -> assertThat(open(system.get(path))).containsExactly(true));
        JsonNode shown = system.get(path).json().get(0);
        assertThat(shown.path("contentItemId").asString()).isEqualTo(item.toString());
        assertThat(shown.path("act").asString()).isEqualTo("PRINT");
        assertThat(shown.path("recipient").asString()).isEqualTo("TRADING-STANDARDS");
        assertThat(system.get(raised.path("HMRC") + "/messages").text()).contains("Marker why");

        assertThat(decides(system, path, item, "PRINT", true, "Marker terms").status())
                .isEqualTo(200);
        assertThat(open(system.get(path))).containsExactly(false);
        assertThat(decides(system, path, item, "PRINT", false, null).status()).isEqualTo(200);
        UUID request = raised.request("HMRC");
        eventually(() -> assertThat(of(request)).hasSize(3));
        ReferralResponse given = of(request).get(1);
        ContentConsentDecided decided = (ContentConsentDecided) given.getBody();
        assertThat(decided.getSoughtBy()).isEqualTo(asked);
        assertThat(decided.getContentItemId()).isEqualTo(item);
        assertThat(
                        cipher.open(
                                        raised.answerKey("HMRC"),
                                        new Binding(given.getEventId(), raised.referralId()),
                                        decided.getReason(),
                                        MessageContent.class)
                                .getText())
                .isEqualTo("Marker terms");
        assertThat(of(request).subList(1, 3))
                .extracting(
                        ReferralResponse::getSequence,
                        event -> ((ContentConsentDecided) event.getBody()).getAllowed())
                .containsExactly(tuple(2L, true), tuple(3L, false));
        assertThat(historyTypes(system, raised.path("HMRC")))
                .endsWith("ContentConsentSought", "ContentConsentDecided", "ContentConsentDecided");
        seeks(raised, 3, item, HandlingAct.PRINT);
        eventually(() -> assertThat(open(system.get(path))).containsExactly(true));
    }

    @Test
    void onlyWhatIsAskedAboutCanBeDecidedAndOnlyByWhomItIsAsked() throws Throwable {
        Raised raised = delivered();
        UUID item = Ids.next();
        seeks(raised, 2, item, HandlingAct.EXPORT);
        String path = raised.path("HMRC") + "/consents";
        eventually(() -> assertThat(open(system.get(path))).hasSize(1));
        assertThat(rules(decides(system, path, item, "PRINT", true, null), 422))
                .containsExactly("contentItemId consent-asked");
        assertThat(rules(decides(system, path, item, "EXPORT", true, " "), 422))
                .containsExactly("reason length");
        assertThat(decides(system, path, item, "BURN", true, null).status()).isEqualTo(400);
        assertThat(decides(dwp, path, item, "EXPORT", true, null).status()).isEqualTo(404);
        assertThat(dwp.get(path).status()).isEqualTo(404);
        assertThat(open(system.get(path))).containsExactly(true);
    }

    private UUID seeks(Raised raised, long sequence, UUID item, HandlingAct act) {
        return coordinators.follows(
                raised,
                sequence,
                event ->
                        ContentConsentSought.newBuilder()
                                .setRequestId(raised.request("HMRC"))
                                .setContentItemId(item)
                                .setAct(act)
                                .setRecipient("TRADING-STANDARDS")
                                .setReason(coordinators.words(raised, "HMRC", event, "Marker why"))
                                .build());
    }

    private static Answer decides(
            AgencyClient who,
            String path,
            UUID item,
            String act,
            boolean allowed,
            @Nullable String reason) {
        return who.post(
                path,
                """
                {"contentItemId": "%s", "act": "%s", "allowed": %s, "reason": %s}
                """
                        .formatted(
                                item, act, allowed, reason == null ? null : "\"" + reason + "\""));
    }

    private static List<Boolean> open(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().valueStream().map(each -> each.path("open").asBoolean()).toList();
    }
}
