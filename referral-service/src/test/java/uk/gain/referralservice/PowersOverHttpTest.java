package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.Onward;
import uk.gain.contract.ReferralRaised;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.referralservice.powers.application.SeedingPowers;
import uk.gain.referralservice.powers.model.Power;
import uk.gain.referralservice.powers.model.Powers;

class PowersOverHttpTest extends RunningService {

    @Autowired SeedingPowers seeding;
    @Autowired Powers powers;
    @Autowired AvroRecords avro;

    @Test
    void thePowersThatCountTodayAreListedPageByPage() {
        JsonNode first = gets("/api/powers?limit=2");
        assertThat(texts(first.path("items"), "id"))
                .containsExactly("ATCSA2001-S19", "CA1985-S449");
        JsonNode second = gets("/api/powers?limit=200&cursor=" + first.path("next").asString());
        assertThat(texts(second.path("items"), "id")).contains("CDA1998-S115", "CCA2013-S7");
        JsonNode revenue = first.path("items").path(0);
        assertThat(revenue.path("onward").asString()).isEqualTo("CONSENT_OF");
        assertThat(revenue.path("onwardConsentOf").asString()).isEqualTo("HMRC");
        assertThat(revenue.path("example").asBoolean()).isTrue();
    }

    @Test
    void everyVersionOfOnePowerIsShownAndAnUnknownOneIsNotFound() {
        assertThat(gets("/api/powers/{id}", "CCA2013-S7").path(0).path("version").asInt()).isOne();
        RaisingOverHttpTest.problem(
                tarian().get().uri("/api/powers/NO-SUCH-POWER").exchange(), 404, "not-found");
    }

    @Test
    void theRuleAndItsVersionAreKeptWithTheRequestAndPublished() {
        JsonNode raised = raises(Bodies.to("HMRC"));
        JsonNode gateway = raised.path("requests").path(0).path("legalGateway");
        assertThat(gateway.path("rule").asString()).isEqualTo("ATCSA2001-S19");
        assertThat(gateway.path("version").asInt()).isOne();
        UUID id = UUID.fromString(raised.path("id").asString());
        Eventually.eventually(
                () ->
                        assertThat(Published.on(Topics.REFERRAL_REQUESTS, avro))
                                .filteredOn(event -> event.getReferralId().equals(id))
                                .singleElement()
                                .satisfies(
                                        event -> {
                                            var recipient =
                                                    ((ReferralRaised) event.getBody())
                                                            .getRecipients()
                                                            .getFirst();
                                            assertThat(recipient.getLegalGateway().getRule())
                                                    .isEqualTo("ATCSA2001-S19");
                                            assertThat(recipient.getLegalGateway().getOnward())
                                                    .isEqualTo(Onward.CONSENT_OF);
                                            assertThat(
                                                            recipient
                                                                    .getLegalGateway()
                                                                    .getOnwardConsentOf())
                                                    .isEqualTo("HMRC");
                                        }));
    }

    @Test
    void aPurposeThatNoGatewayAllowsIsRefusedWithTheRulesThatWereLookedAt() {
        JsonNode problem =
                RaisingOverHttpTest.problem(
                        post(
                                tarian(),
                                UUID.randomUUID().toString(),
                                Bodies.with(body -> body.put("lawfulPurpose", "IMMIGRATION"))),
                        422,
                        "referral-refused");
        assertThat(texts(problem.path("errors"), "field"))
                .containsExactly("recipients.agencies[0]", "recipients.agencies[1]");
        assertThat(texts(problem.path("errors"), "rule")).containsOnly("legal-gateway-missing");
        assertThat(texts(problem.path("errors"), "message"))
                .anyMatch(message -> message.contains("ATCSA2001-S19"));
    }

    @Test
    void seedingAgainKeepsNothingTwiceAndAChangedVersionIsRefused() {
        List<Power> kept = powers.all();
        assertThat(seeding.powers(kept)).isZero();
        assertThat(powers.all()).isEqualTo(kept);
        Power first = kept.getFirst();
        Power changed =
                new Power(
                        first.id(),
                        first.version(),
                        first.statute(),
                        "s.999",
                        first.from(),
                        first.to(),
                        first.bothWays(),
                        first.purposes(),
                        first.categories(),
                        first.onward(),
                        first.validFrom(),
                        first.validTo(),
                        first.note(),
                        first.example());
        assertThatThrownBy(() -> seeding.powers(List.of(changed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(first.id());
        assertThat(powers.all()).isEqualTo(kept);
    }

    @Test
    void noVersionOfARuleCanBeChangedOrDeleted() {
        assertThatThrownBy(() -> jdbc.sql("update power set note = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from power").update())
                .isInstanceOf(DataAccessException.class);
    }
}
