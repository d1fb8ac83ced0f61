package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;

class PreviewOverHttpTest extends RunningService {

    private static final String WASTE =
            Bodies.with(
                    body -> {
                        body.putArray("categories").add("WASTE");
                        body.putObject("recipients").putArray("allHolding").add("WASTE");
                    });

    @Autowired AvroRecords avro;

    @AfterEach
    void everybodyCanBeAskedAgain() {
        jdbc.sql(
                        """
                        update agency
                        set enabled = true, areas_of_interest = '{}', capacity = null
                        where code in ('EA', 'NRW', 'BF')
                        """)
                .update();
    }

    @Test
    void itSaysWhoWouldBeAskedUnderWhichRuleAndWhoNotAndWhyAndKeepsNothing() {
        jdbc.sql("update agency set areas_of_interest = '{FIREARMS}' where code = 'NRW'").update();
        long kept = referrals();

        JsonNode preview = previewed(WASTE);

        assertThat(preview.path("admitted").asBoolean()).isTrue();
        assertThat(texts(preview.path("asked"), "agency")).containsExactly("EA");
        JsonNode asked = preview.path("asked").path(0);
        assertThat(asked.path("legalGateway").path("rule").asString()).isEqualTo("CDA1998-S115");
        assertThat(asked.path("respondBy").asString()).isNotBlank();
        assertThat(asked.path("queue").isNull()).isTrue();
        assertThat(reasons(preview))
                .contains("NRW NOT_OF_INTEREST", "HMRC DOES_NOT_HOLD_IT")
                .hasSize(gets("/api/agencies?limit=200").path("items").size() - 1);
        assertThat(referrals()).isEqualTo(kept);
    }

    @Test
    void whoIsAskedIsThenExactlyWhoWasForeseen() {
        JsonNode preview = previewed(WASTE);
        JsonNode raised = raises(WASTE);
        assertThat(texts(raised.path("requests"), "agency"))
                .isEqualTo(texts(preview.path("asked"), "agency"));
        assertThat(raised.path("requests").path(0).path("legalGateway"))
                .isEqualTo(preview.path("asked").path(0).path("legalGateway"));
    }

    @Test
    void whatStandsAgainstItIsListedBesideWhoWouldBeAsked() {
        jdbc.sql("update agency set enabled = false where code = 'NRW'").update();
        JsonNode preview =
                previewed(
                        Bodies.with(
                                body -> {
                                    body.put("classification", "SECRET");
                                    body.putObject("recipients")
                                            .putArray("agencies")
                                            .add("HMRC")
                                            .add("NRW")
                                            .add("NOBODY");
                                }));
        assertThat(preview.path("admitted").asBoolean()).isFalse();
        assertThat(texts(preview.path("objections"), "rule"))
                .containsExactly("classification-too-high", "agency-disabled", "agency-unknown");
        assertThat(texts(preview.path("asked"), "agency")).containsExactly("HMRC");
        assertThat(reasons(preview)).containsExactly("NRW DISABLED");
    }

    @Test
    void aPurposeThatNoGatewayAllowsLeavesEverybodyOut() {
        JsonNode preview =
                previewed(
                        Bodies.with(
                                body -> {
                                    body.put("lawfulPurpose", "IMMIGRATION");
                                    body.putObject("recipients").putArray("allHolding").add("TAX");
                                }));
        assertThat(texts(preview.path("objections"), "rule")).containsExactly("nobody-to-ask");
        assertThat(reasons(preview)).contains("HMRC NO_LEGAL_GATEWAY");
        assertThat(texts(preview.path("leftOut"), "explanation"))
                .anyMatch(why -> why.contains("ATCSA2001-S19"));
    }

    @Test
    void itSaysWhoWouldHaveToWait() {
        jdbc.sql("update agency set capacity = 0 where code = 'BF'").update();
        raises(Bodies.to("BF"));
        JsonNode waiting = previewed(Bodies.to("BF", "HMRC")).path("asked");
        assertThat(waiting.path(0).path("queue").path("position").asInt()).isEqualTo(2);
        assertThat(waiting.path(1).path("queue").isNull()).isTrue();
        JsonNode safeguarding =
                previewed(
                        Bodies.with(
                                body -> {
                                    body.put("safeguarding", true);
                                    body.putObject("recipients").putArray("agencies").add("BF");
                                }));
        assertThat(safeguarding.path("asked").path(0).path("queue").isNull()).isTrue();
    }

    @Test
    void thatSomebodyLookedIsRecordedAndOthersMayNot() {
        previewed(WASTE);
        RaisingOverHttpTest.problem(
                preview(as("requester.southwales", "REQUESTER"), WASTE), 403, "forbidden");
        eventually(
                () ->
                        assertThat(Published.on(Topics.REFERRAL_ACCESS, avro))
                                .anyMatch(
                                        access ->
                                                access.getObjectKind().equals("preview")
                                                        && access.getFields()
                                                                .equals(
                                                                        List.of(
                                                                                "objections",
                                                                                "asked",
                                                                                "leftOut"))));
    }

    private static List<String> reasons(JsonNode preview) {
        List<String> agencies = texts(preview.path("leftOut"), "agency");
        List<String> reasons = texts(preview.path("leftOut"), "reason");
        return IntStream.range(0, agencies.size())
                .mapToObj(i -> agencies.get(i) + " " + reasons.get(i))
                .toList();
    }

    private long referrals() {
        return jdbc.sql("select count(*) from referral").query(Long.class).single();
    }
}
