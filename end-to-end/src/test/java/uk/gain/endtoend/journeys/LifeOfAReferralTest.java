package uk.gain.endtoend.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.actors.Agency;
import uk.gain.endtoend.actors.Answer;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Auditor;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.actors.Request;
import uk.gain.endtoend.exchange.TestExchange;

/**
 * One referral to two agencies through its whole life: each step is done on one side and seen on
 * the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfAReferralTest {

    private final People people = new People(TestExchange.running());
    private final Coordinator coordinator = people.coordinator("tarian");
    private final Agency hmrc = people.agency("HMRC");
    private final Agency dwp = people.agency("DWP");
    private final Auditor auditor = people.auditor();
    private final Referral referral = coordinator.raises(Asking.of("HMRC", "DWP"));
    private final Request atHmrc = hmrc.receives(referral);
    private final Request atDwp = dwp.receives(referral);

    @Test
    @Order(1)
    void theAgencyAsksBeforeItAnswersAndItsTimeStops() {
        hmrc.fetches(atHmrc);
        dwp.fetches(atDwp);
        hmrc.seeksClarification(atHmrc, "Which of the two is the trading address?");
        JsonNode asked = coordinator.awaits(referral, "HMRC", "CLARIFICATION_SOUGHT");
        assertThat(asked.hasNonNull("clockStoppedAt")).isTrue();
        eventually(
                () ->
                        assertThat(hmrc.sees(atHmrc).hasNonNull("clockStoppedAt"))
                                .as("the agency sees that its time stopped")
                                .isTrue());
        assertThat(coordinator.messages(referral))
                .extracting(message -> message.path("text").asString())
                .containsExactly("Which of the two is the trading address?");

        coordinator.clarifies(referral, "HMRC", "The yard.");
        hmrc.awaits(atHmrc, "CLARIFIED");
        coordinator.awaits(referral, "HMRC", "CLARIFIED");
        eventually(
                () ->
                        assertThat(hmrc.sees(atHmrc).path("respondBy"))
                                .isEqualTo(
                                        coordinator.request(referral, "HMRC").path("respondBy")));
        assertThat(hmrc.reads(atHmrc))
                .containsExactly("Which of the two is the trading address?", "The yard.");
    }

    @Test
    @Order(2)
    void theAgencyAsksForMoreTimeAndGetsIt() {
        Instant until = Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
        hmrc.seeksTime(atHmrc, until);
        eventually(
                () ->
                        assertThat(
                                        coordinator
                                                .request(referral, "HMRC")
                                                .at("/extensionSought/respondBy")
                                                .asString())
                                .isEqualTo(until.toString()));
        coordinator.givesTime(referral, "HMRC", until);
        eventually(
                () -> {
                    assertThat(hmrc.sees(atHmrc).path("respondBy").asString())
                            .isEqualTo(until.toString());
                    assertThat(hmrc.sees(atHmrc).path("extensionSought").isNull()).isTrue();
                });
        assertThat(coordinator.request(referral, "HMRC").path("extensionSought").isNull()).isTrue();
    }

    @Test
    @Order(3)
    void theAgencyIsChased() {
        coordinator.chases(referral, "DWP", "The warrant is on Friday.");
        eventually(() -> assertThat(dwp.sees(atDwp).hasNonNull("chasedAt")).isTrue());
        assertThat(dwp.reads(atDwp)).containsExactly("The warrant is on Friday.");
        assertThat(hmrc.reads(atHmrc)).doesNotContain("The warrant is on Friday.");
    }

    @Test
    @Order(4)
    void whatIsAddedIsFetchedByWhoFetchedBefore() {
        coordinator.adds(referral, "Does either of them trade abroad?");
        eventually(() -> assertThat(hmrc.sees(atHmrc).path("moreToFetch").asBoolean()).isTrue());
        assertThat(hmrc.fetches(atHmrc).at("/additions/0/question").asString())
                .isEqualTo("Does either of them trade abroad?");
        assertThat(hmrc.sees(atHmrc).path("moreToFetch").asBoolean()).isFalse();
    }

    @Test
    @Order(5)
    void whatIsCorrectedIsFetchedAndConfirmedByEveryHolder() {
        coordinator.corrects(
                referral, Asking.operationLava().asking("What do you hold about the yard?"));
        for (Agency agency : List.of(hmrc, dwp)) {
            Request request = agency == hmrc ? atHmrc : atDwp;
            eventually(
                    () -> assertThat(agency.sees(request).path("toConfirm").size()).isEqualTo(1));
            JsonNode content = agency.fetches(request);
            assertThat(content.path("question").asString())
                    .isEqualTo("What do you hold about the yard?");
            assertThat(content.path("additions").isEmpty()).isTrue();
            agency.confirms(request, "REPLACED");
        }
        eventually(() -> assertThat(outstanding()).containsExactly(0L));
    }

    @Test
    @Order(6)
    void theCoordinatorAsksAboutTheAnswer() {
        hmrc.answers(atHmrc, "HIT");
        hmrc.provides(atHmrc, "Held by HMRC, wrongly");
        coordinator.awaits(referral, "HMRC", "CONTENT_PROVIDED");
        coordinator.asks(referral, "HMRC", "Since when?");
        eventually(() -> assertThat(hmrc.sees(atHmrc).path("questionsToYou").size()).isEqualTo(1));
        hmrc.answersQuestion(atHmrc, "Since 2021.");
        eventually(
                () ->
                        assertThat(coordinator.messages(referral))
                                .extracting(message -> message.path("text").asString())
                                .contains("Since 2021."));
        assertThat(coordinator.request(referral, "HMRC").path("state").asString())
                .isEqualTo("CONTENT_PROVIDED");
    }

    @Test
    @Order(7)
    void itIsClosedWithWhatItWasWorthOnceEverybodyAnswered() {
        Answer early = coordinator.triesToClose(referral, "LEAD");
        assertThat(early.status()).isEqualTo(409);
        dwp.answers(atDwp, "NO_HIT");
        coordinator.awaits(referral, "DWP", "NO_HIT");
        coordinator.closes(referral, "LEAD");
        hmrc.awaits(atHmrc, "CLOSED");
        dwp.awaits(atDwp, "CLOSED");
        coordinator.awaits(referral, "HMRC", "CLOSED");
        assertThat(hmrc.triesToAnswer(atHmrc, "NO_HIT").status()).isEqualTo(409);
    }

    @Test
    @Order(8)
    void theAgencyCorrectsItsAnswerAndTheReferralIsOpenedAgain() {
        hmrc.correctsAnswer(atHmrc, "Held by HMRC");
        eventually(
                () ->
                        assertThat(
                                        coordinator
                                                .request(referral, "HMRC")
                                                .path("answerRecalls")
                                                .size())
                                .isEqualTo(1));
        assertThat(coordinator.readsAnswer(referral, "HMRC").toString())
                .contains("Held by HMRC")
                .doesNotContain("wrongly");
        coordinator.confirmsAnswerRecall(referral, "HMRC", "REPLACED");
        eventually(
                () ->
                        assertThat(hmrc.history(atHmrc))
                                .endsWith("AnswerCorrected", "AnswerRecallConfirmed"));
        coordinator.reopens(referral);
        hmrc.awaits(atHmrc, "CONTENT_PROVIDED");
        dwp.awaits(atDwp, "NO_HIT");
        assertThat(coordinator.awaits(referral, "HMRC", "CONTENT_PROVIDED")).isNotNull();
        hmrc.takesAnswerBack(atHmrc);
        coordinator.awaits(referral, "HMRC", "ACKNOWLEDGED");
        hmrc.answers(atHmrc, "NO_HIT");
        coordinator.awaits(referral, "HMRC", "NO_HIT");
    }

    @Test
    @Order(9)
    void whatIsRecalledIsUsedByNobodyAndTheCoordinatorSeesWhoConfirmed() {
        coordinator.recalls(referral, "A namesake.");
        coordinator.awaits(referral, "HMRC", "RECALLED");
        hmrc.awaits(atHmrc, "RECALLED");
        dwp.awaits(atDwp, "RECALLED");
        Answer refused = hmrc.triesToFetch(atHmrc);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("recalled");
        assertThat(hmrc.reads(atHmrc)).contains("A namesake.").doesNotContain("The yard.");
        hmrc.confirms(atHmrc, "DELETED");
        eventually(() -> assertThat(outstanding()).containsExactlyInAnyOrder(0L, 1L));
        dwp.confirms(atDwp, "NEVER_USED");
        eventually(() -> assertThat(outstanding()).containsExactlyInAnyOrder(0L, 0L));
    }

    @Test
    @Order(10)
    void allOfItIsInTheTrail() {
        List<String> history =
                coordinator.history(referral).stream()
                        .map(entry -> entry.path("eventId").asString())
                        .toList();
        assertThat(history).hasSizeGreaterThan(30);
        eventually(
                () ->
                        assertThat(auditor.trail(referral))
                                .extracting(entry -> entry.path("eventId").asString())
                                .containsAll(history));
    }

    /** Of each recall and correction, how many holders have not confirmed. */
    private List<Long> outstanding() {
        return coordinator
                .sees(referral)
                .path("recalls")
                .valueStream()
                .map(recall -> recall.path("outstanding").asLong())
                .toList();
    }
}
