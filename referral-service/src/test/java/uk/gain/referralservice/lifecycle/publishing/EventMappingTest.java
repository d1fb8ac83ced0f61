package uk.gain.referralservice.lifecycle.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.lifecycle.Given.NOW;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Outcome;
import uk.gain.contract.OutcomeKind;
import uk.gain.contract.ReferralClosed;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.RequestExtended;
import uk.gain.contract.RequestsReleased;
import uk.gain.contract.WithdrawalCode;
import uk.gain.referralservice.lifecycle.Said;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents.Numbered;
import uk.gain.referralservice.lifecycle.model.ReferralId;

class EventMappingTest {

    private static final ReferralId REFERRAL = new ReferralId(UUID.randomUUID());

    /** Issue of consent, holds and erasure; no part of a referral's life yet. */
    private static final List<String> SAID_ELSEWHERE =
            List.of(
                    "ReferralRaised",
                    "ReferralConsentDecided",
                    "LegalHoldPlaced",
                    "LegalHoldLifted",
                    "AnswerErased",
                    "ReferralErased",
                    "LaterBody");

    static Stream<ReferralEvent> everything() {
        return Said.everything(REFERRAL).stream()
                .filter(event -> !(event instanceof ReferralEvent.LegalGatewayEnded));
    }

    @Test
    void whatIsNotSentForWantOfALegalGatewayIsWithdrawnToTheOthers() {
        assertThat(body(ReferralEvent.LegalGatewayEnded.class))
                .isEqualTo(
                        new ReferralWithdrawn(
                                List.of(Said.REQUEST.value()), WithdrawalCode.OTHER, null));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyEventIsSaidInTheRecordOfItsName(ReferralEvent event) {
        ReferralRequest said = EventMapping.toContract(new Numbered(7, event));
        Schema body = ((SpecificRecord) said.getBody()).getSchema();
        assertThat(body.getName()).isEqualTo(event.getClass().getSimpleName());
        assertThat(event.kind())
                .isEqualTo(
                        body.getName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toUpperCase(Locale.ROOT));
        assertThat(said.getSequence()).isEqualTo(7);
        assertThat(said.getReferralId()).isEqualTo(REFERRAL.value());
        assertThat(said.getEventId()).isEqualTo(event.occasion().eventId());
        assertThat(said.getOccurredAt()).isEqualTo(NOW);
        assertThat(said.getActor().getRole()).isEqualTo(ActorRole.COORDINATOR);
        assertThat(said.getActor().getOrganisation()).isEqualTo("TN");
    }

    @Test
    void everythingTheContractLetsThisSideSayAboutALifeCanBeSaid() {
        List<String> sayable =
                Arrays.stream(ReferralEvent.class.getPermittedSubclasses())
                        .filter(kind -> kind != ReferralEvent.LegalGatewayEnded.class)
                        .map(Class::getSimpleName)
                        .toList();
        assertThat(everything().map(event -> event.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(sayable);
        assertThat(
                        ReferralRequest.getClassSchema()
                                .getField("body")
                                .schema()
                                .getTypes()
                                .stream()
                                .map(Schema::getName)
                                .filter(name -> !SAID_ELSEWHERE.contains(name)))
                .containsExactlyInAnyOrderElementsOf(sayable);
    }

    @Test
    void whatItSaysIsWhatWasMeant() {
        assertThat(body(ReferralEvent.RequestExtended.class))
                .isInstanceOfSatisfying(
                        RequestExtended.class,
                        extended -> {
                            assertThat(extended.getRequestId()).isEqualTo(Said.REQUEST.value());
                            assertThat(extended.getRespondBy()).isEqualTo(NOW);
                            assertThat(extended.getSoughtBy()).isEqualTo(Said.OTHER_EVENT);
                            assertThat(extended.getReason().getSchema$())
                                    .isEqualTo("uk.gain.contract.AnswerContent");
                        });
        assertThat(body(ReferralEvent.ReferralClosed.class))
                .isEqualTo(
                        new ReferralClosed(
                                List.of(
                                        new Outcome(
                                                OutcomeKind.SEIZURE,
                                                Said.REQUEST.value(),
                                                6_000_000L,
                                                null))));
        assertThat(body(ReferralEvent.RequestsReleased.class))
                .isInstanceOfSatisfying(
                        RequestsReleased.class,
                        released ->
                                assertThat(released.getRecipients())
                                        .singleElement()
                                        .satisfies(
                                                recipient -> {
                                                    assertThat(recipient.getAgency())
                                                            .isEqualTo("HMRC");
                                                    assertThat(recipient.getHeld()).isFalse();
                                                }));
    }

    private static Object body(Class<? extends ReferralEvent> kind) {
        return Said.everything(REFERRAL).stream()
                .filter(kind::isInstance)
                .map(event -> EventMapping.toContract(new Numbered(1, event)).getBody())
                .findFirst()
                .orElseThrow();
    }
}
