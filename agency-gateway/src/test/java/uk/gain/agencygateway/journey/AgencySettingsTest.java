package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static uk.gain.agencygateway.journey.Eventually.eventually;
import static uk.gain.webui.browsing.Browser.form;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.agencygateway.AgencyGatewayApplication;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.AgencySettings;
import uk.gain.contract.AgencySettingsChanged;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.ThreatArea;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.webui.browsing.Browser;

/**
 * What an agency asks to have changed about itself travels to the directory's owner, and is in
 * force when the directory lists it.
 */
@SpringBootTest(classes = AgencyGatewayApplication.class)
@AutoConfigureWebTestClient(timeout = "30s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgencySettingsTest {

    private static final String BODY =
            """
            {"capacity": %s, "holidays": ["2026-12-24"], "areasOfInterest": ["CYBERCRIME"],
             "contact": "gain@agency.example"}
            """;

    private final CoordinatorsSide owner;
    private final WebTestClient web;
    private final TopicReader<ReferralResponse> responses;
    private final TopicReader<AccessEvent> accesses;

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        RunningParts.settings(settings);
    }

    AgencySettingsTest(
            @Autowired WebTestClient web,
            @Autowired ContractProvisioning contract,
            @Autowired AvroRecords avro,
            @Autowired ContentCipher cipher,
            @Autowired DataKeys dataKeys) {
        contract.provision(
                List.of(Topics.REFERRAL_REQUESTS, Topics.AGENCY_DIRECTORY, Topics.CONTENT_KEYS));
        String broker = RealParts.broker().bootstrapServers();
        String registry = RealParts.registry().url();
        this.web = web;
        owner = new CoordinatorsSide(broker, avro, cipher, dataKeys);
        responses = new TopicReader<>(Topics.REFERRAL_RESPONSES, broker, registry);
        accesses = new TopicReader<>(Topics.GATEWAY_ACCESS, broker, registry);
    }

    @BeforeAll
    void theDirectoryIsKnown() throws Throwable {
        for (String agency : List.of("VOA", "SFO", "CPS", "UKVI", "DVSA")) {
            owner.lists(agency, 1, true);
            eventually(
                    () -> officer(agency).opens("/agency", HttpStatus.OK).select("h1").hasText());
        }
        eventually(() -> assertThat(standing("UKVI")).contains("\"version\":1"));
    }

    @AfterAll
    void close() {
        owner.close();
        responses.close();
        accesses.close();
    }

    @Test
    void whatIsAskedForIsPublishedAndNotYetInForce() throws Throwable {
        String answer =
                asks("VOA", 40, UUID.randomUUID())
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(answer)
                .contains("\"inForce\":{\"capacity\":null")
                .contains("\"askedFor\":{\"settings\":{\"capacity\":40")
                .contains("\"askedBy\":\"voa-system\"");
        eventually(
                () ->
                        assertThat(published("VOA"))
                                .singleElement()
                                .satisfies(
                                        event -> {
                                            assertThat(event.getSequence()).isEqualTo(1);
                                            assertThat(event.getReferralId()).isNull();
                                            assertThat(event.getActor().getSubject())
                                                    .isEqualTo("voa-system");
                                            assertThat(settings(event).getCapacity()).isEqualTo(40);
                                            assertThat(settings(event).getHolidays())
                                                    .containsExactly(LocalDate.of(2026, 12, 24));
                                        }));
        eventually(
                () ->
                        assertThat(accesses.values())
                                .anySatisfy(
                                        access -> {
                                            assertThat(access.getObjectKind())
                                                    .isEqualTo("agency-settings");
                                            assertThat(access.getObjectId()).isEqualTo("VOA");
                                        }));
    }

    @Test
    void itIsInForceWhenTheDirectoryListsIt() throws Throwable {
        asks("SFO", 7, UUID.randomUUID());
        owner.lists(
                "SFO",
                2,
                listed ->
                        listed.setCapacity(7)
                                .setHolidays(List.of(LocalDate.of(2026, 12, 24)))
                                .setAreasOfInterest(List.of(ThreatArea.CYBERCRIME))
                                .setContact("gain@agency.example"));

        eventually(
                () ->
                        assertThat(standing("SFO"))
                                .contains("\"version\":2", "\"inForce\":{\"capacity\":7")
                                .contains("\"askedFor\":null"));

        owner.lists("SFO", 3, listed -> listed.setCapacity(9));
        eventually(
                () ->
                        assertThat(standing("SFO"))
                                .contains("\"inForce\":{\"capacity\":9", "\"askedFor\":null"));
    }

    @Test
    void wishesOfAnAgencyAreNumberedAndARepeatIsTheSameWish() throws Throwable {
        UUID key = UUID.randomUUID();
        asks("CPS", 1, key);
        asks("CPS", 1, key);
        asks("CPS", 2, UUID.randomUUID());

        eventually(
                () ->
                        assertThat(published("CPS"))
                                .extracting(ReferralResponse::getSequence)
                                .containsExactly(1L, 2L));
    }

    @Test
    void whatBreaksARuleIsRefusedByNameAndNothingIsAsked() {
        put("DVSA", BODY.formatted(-1), UUID.randomUUID())
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("capacity");
        assertThat(standing("DVSA")).contains("\"askedFor\":null");
    }

    @Test
    void nobodyElseSetsAnAgencysSettings() throws Throwable {
        web.mutateWith(
                        mockJwt()
                                .jwt(
                                        token ->
                                                token.subject("operator")
                                                        .claim("roles", List.of("OPERATOR"))))
                .get()
                .uri("/api/agency/settings")
                .exchange()
                .expectStatus()
                .isForbidden();
        eventually(
                () ->
                        assertThat(accesses.values())
                                .anySatisfy(
                                        access -> {
                                            assertThat(access.getActor().getSubject())
                                                    .isEqualTo("operator");
                                            assertThat(access.getOutcome())
                                                    .isEqualTo(AccessOutcome.DENIED);
                                        }));
    }

    @Test
    void anOfficerSetsThemOnAPage() {
        Browser officer = officer("UKVI");
        Document refused =
                officer.isRefused("/agency", form("capacity", "many", "holidays", "tomorrow"));
        assertThat(refused.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#capacity", "#holidays");

        assertThat(
                        officer.sends(
                                "/agency",
                                form(
                                        "capacity",
                                        "12",
                                        "holidays",
                                        "2026-12-31\n2026-12-24",
                                        "areasOfInterest",
                                        "FIREARMS")))
                .isEqualTo("/agency");

        Document page = officer.opens("/agency");
        assertThat(page.text())
                .contains("Asked for, not yet in force")
                .contains("12 open requests at most", "2026-12-24, 2026-12-31", "Firearms")
                .contains("In force, version 1", "No limit", "Every threat area");
    }

    private WebTestClient.ResponseSpec asks(String agency, int capacity, UUID key) {
        return put(agency, BODY.formatted(capacity), key).expectStatus().isAccepted();
    }

    private WebTestClient.ResponseSpec put(String agency, String body, UUID key) {
        return system(agency)
                .put()
                .uri("/api/agency/settings")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key.toString())
                .bodyValue(body)
                .exchange();
    }

    private String standing(String agency) {
        String body =
                system(agency)
                        .get()
                        .uri("/api/agency/settings")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return String.valueOf(body);
    }

    private WebTestClient system(String agency) {
        return web.mutateWith(
                mockJwt()
                        .jwt(
                                token ->
                                        token.subject(agency.toLowerCase(Locale.ROOT) + "-system")
                                                .claim("roles", List.of("AGENCY_SYSTEM"))));
    }

    private Browser officer(String agency) {
        return Browser.of(web, "officer." + agency.toLowerCase(Locale.ROOT), "AGENCY_OFFICER");
    }

    private List<ReferralResponse> published(String agency) {
        return responses.values().stream()
                .filter(event -> event.getBody() instanceof AgencySettingsChanged)
                .filter(event -> agency.equals(event.getAgency()))
                .toList();
    }

    private static AgencySettings settings(ReferralResponse event) {
        return ((AgencySettingsChanged) event.getBody()).getSettings();
    }
}
