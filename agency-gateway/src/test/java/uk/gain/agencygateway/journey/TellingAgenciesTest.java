package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static uk.gain.agencygateway.journey.Eventually.eventually;
import static uk.gain.webui.browsing.Browser.form;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.AgencyGatewayApplication;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.agencygateway.journey.Receiver.Received;
import uk.gain.contract.InformationAdded;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;
import uk.gain.platform.cipher.ContentCipher;
import uk.gain.platform.cipher.DataKeys;
import uk.gain.webui.browsing.Browser;

/** The running gateway tells an agency's system by webhook, and an agency's officers by e-mail. */
@SpringBootTest(classes = AgencyGatewayApplication.class)
@AutoConfigureWebTestClient(timeout = "30s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingAgenciesTest {

    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final JsonMapper JSON = new JsonMapper();

    private final Receiver receiver = new Receiver();
    private final CoordinatorsSide coordinators;
    private final WebTestClient web;
    private final Browser officer;
    private final Browser operator;

    /** What came back. */
    private record Answer(int status, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String problem() {
            return json().path("type").asString().replace("urn:gain:problem:", "");
        }
    }

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        RunningParts.settings(settings);
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("gain.nudging.looked-every", () -> "200ms");
        settings.add("gain.webhooks.loopback-only", () -> "true");
        settings.add("gain.webhooks.poll-interval", () -> "50ms");
    }

    TellingAgenciesTest(
            @Autowired WebTestClient web,
            @Autowired ContractProvisioning contract,
            @Autowired AvroRecords avro,
            @Autowired ContentCipher cipher,
            @Autowired DataKeys dataKeys) {
        contract.provision(
                List.of(Topics.REFERRAL_REQUESTS, Topics.AGENCY_DIRECTORY, Topics.CONTENT_KEYS));
        coordinators =
                new CoordinatorsSide(RealParts.broker().bootstrapServers(), avro, cipher, dataKeys);
        this.web = web;
        officer = Browser.of(web, "officer.hmrc", "AGENCY_OFFICER");
        operator = Browser.of(web, "operator", "OPERATOR");
    }

    @BeforeAll
    void theDirectoryIsKnownAndTheWebhookIsSet() throws Throwable {
        coordinators.lists("HMRC", 1, true);
        coordinators.lists("DWP", 1, true);
        eventually(() -> assertThat(officer.opens("/requests", HttpStatus.OK)).isNotNull());
        eventually(() -> assertThat(dwp("GET", "/api/webhook", "").status()).isEqualTo(200));
        assertThat(officer.opens("/settings/webhook").text()).contains("Ask the operators");
        assertThat(
                        officer.isRefused("/settings/webhook", form("url", receiver.url()))
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#url");
        Document refused =
                operator.isRefused(
                        "/operator/webhook-hosts",
                        form("agency", "HMRC", "host", "169.254.169.254", "port", "x"));
        assertThat(refused.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#host");
        assertThat(
                        operator.sends(
                                "/operator/webhook-hosts",
                                form(
                                        "agency",
                                        "HMRC",
                                        "host",
                                        "127.0.0.1",
                                        "port",
                                        String.valueOf(receiver.port()))))
                .isEqualTo("/operator/webhook-hosts");
        assertThat(operator.opens("/operator/webhook-hosts").select("tbody tr th").text())
                .contains("HMRC");
        assertThat(officer.sends("/settings/webhook", form("url", receiver.url())))
                .isEqualTo("/settings/webhook");
    }

    @AfterAll
    void close() {
        coordinators.close();
        receiver.close();
        MAIL.stop();
    }

    private Answer call(String subject, String role, String method, String path, String body) {
        return call(subject, role, method, path, body, UUID.randomUUID().toString());
    }

    private Answer call(
            String subject, String role, String method, String path, String body, String key) {
        var result =
                web.mutateWith(
                                mockJwt()
                                        .jwt(
                                                token ->
                                                        token.subject(subject)
                                                                .claim("roles", List.of(role)))
                                        .authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                        .method(HttpMethod.valueOf(method))
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key)
                        .bodyValue(body)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult();
        String text = result.getResponseBody();
        return new Answer(result.getStatus().value(), text == null ? "" : text);
    }

    private Answer system(String method, String path, String body) {
        return call("hmrc-system", "AGENCY_SYSTEM", method, path, body);
    }

    private Answer dwp(String method, String path, String body) {
        return call("dwp-system", "AGENCY_SYSTEM", method, path, body);
    }

    private String newestKey() {
        return system("GET", "/api/webhook", "").json().path("keys").get(0).path("key").asString();
    }

    @Test
    void aSystemIsToldOfWhatArrivesAndChangesAndNotOfWhatItDidItself() throws Throwable {
        Raised raised = coordinators.raises("HMRC", "DWP");
        UUID request = raised.request("HMRC");
        eventually(() -> assertThat(receiver.about(request)).hasSize(1));
        Received arrived = receiver.about(request).getFirst();
        assertThat(arrived.isSignedBy(newestKey())).isTrue();
        JsonNode message = JSON.readTree(arrived.body());
        assertThat(message.propertyNames()).containsExactly("type", "timestamp", "data");
        assertThat(message.path("type").asString()).isEqualTo("request.arrived");
        assertThat(message.path("data").propertyNames()).containsExactly("requestId", "reference");
        assertThat(message.path("data").path("requestId").asString()).isEqualTo(request.toString());
        assertThat(arrived.body()).doesNotContain("Marker");

        eventually(
                () ->
                        assertThat(
                                        system("GET", "/api/requests/" + request + "/content", "")
                                                .status())
                                .isEqualTo(200));
        coordinators.follows(
                raised,
                2,
                event ->
                        new InformationAdded(
                                coordinators.content(
                                        raised, event, raised.subjectId(), "And since when?")));
        eventually(() -> assertThat(receiver.about(request)).hasSize(2));
        assertThat(receiver.about(request).getLast().body()).contains("request.changed");
        assertThat(officer.sends("/requests/" + request + "/acknowledgement", form()))
                .isEqualTo("/requests/" + request);
        eventually(() -> assertThat(receiver.about(request)).hasSize(3));
        assertThat(receiver.about(raised.request("DWP"))).isEmpty();
        assertThat(receiver.about(request).stream().map(Received::id)).doesNotHaveDuplicates();
    }

    @Test
    void aTestIsDeliveredShownAndDeliveredAgainUnderItsId() throws Throwable {
        assertThat(system("POST", "/api/webhook/test", "").status()).isEqualTo(200);
        eventually(
                () ->
                        assertThat(system("GET", "/api/webhook/deliveries", "").text())
                                .contains("webhook.test"));
        String id = "";
        for (JsonNode one : system("GET", "/api/webhook/deliveries", "").json().path("items")) {
            if (one.path("type").asString().equals("webhook.test")) {
                id = one.path("id").asString();
            }
        }
        String path = "/api/webhook/deliveries/" + id;
        eventually(
                () ->
                        assertThat(system("GET", path, "").json().path("delivery").path("state"))
                                .hasToString("\"DELIVERED\""));
        assertThat(system("GET", path, "").json().path("attempts").get(0).path("status").asInt())
                .isEqualTo(204);
        Document page = officer.opens("/settings/webhook/deliveries");
        assertThat(page.select("tbody").text()).contains("Test");
        assertThat(officer.opens("/settings/webhook/deliveries/" + id).text())
                .contains("Answered 204");
        assertThat(officer.sends("/settings/webhook/deliveries/" + id + "/redelivery", form()))
                .isEqualTo("/settings/webhook/deliveries/" + id);
        eventually(
                () ->
                        assertThat(system("GET", path, "").json().path("attempts").size())
                                .isEqualTo(2));
        assertThat(dwp("GET", path, "").status()).isEqualTo(404);
        assertThat(dwp("POST", path + "/redelivery", "").status()).isEqualTo(404);
        assertThat(officer.sends("/settings/webhook/test", form()))
                .isEqualTo("/settings/webhook/deliveries");
    }

    @Test
    void aNewKeySignsBesideTheOldOne() throws Throwable {
        String old = newestKey();
        assertThat(officer.sends("/settings/webhook/key-rotation", form()))
                .isEqualTo("/settings/webhook");
        String fresh = newestKey();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(officer.opens("/settings/webhook").select("code").eachText())
                .contains(old, fresh);
        Raised raised = coordinators.raises("HMRC");
        eventually(() -> assertThat(receiver.about(raised.request("HMRC"))).hasSize(1));
        Received message = receiver.about(raised.request("HMRC")).getFirst();
        assertThat(message.isSignedBy(old)).isTrue();
        assertThat(message.isSignedBy(fresh)).isTrue();
    }

    @Test
    void whoeverMayNotAndWhateverIsWrongIsRefusedWithAProblem() {
        Answer mayNot =
                system("PUT", "/api/webhook", "{\"url\": \"%s\"}".formatted(receiver.url()));
        assertThat(mayNot.status()).isEqualTo(403);
        assertThat(mayNot.problem()).isEqualTo("forbidden");
        assertThat(system("POST", "/api/webhook/disabling", "").status()).isEqualTo(403);
        assertThat(system("GET", "/api/operator/webhook-hosts", "").status()).isEqualTo(403);
        assertThat(system("GET", "/api/email-nudges", "").status()).isEqualTo(403);
        assertThat(call("operator", "OPERATOR", "GET", "/api/webhook", "").status()).isEqualTo(403);
        Answer hostile =
                call(
                        "officer.hmrc",
                        "AGENCY_OFFICER",
                        "PUT",
                        "/api/webhook",
                        "{\"url\": \"http://169.254.169.254:8080/\"}");
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(hostile.problem()).isEqualTo("webhook-refused");
        assertThat(hostile.json().path("errors").get(0).path("field").asString()).isEqualTo("url");
        assertThat(hostile.text()).doesNotContain("169.254");
        Answer elsewhere =
                call(
                        "officer.hmrc",
                        "AGENCY_OFFICER",
                        "PUT",
                        "/api/webhook",
                        "{\"url\": \"http://127.0.0.1:9999/\"}");
        assertThat(elsewhere.json().path("errors").get(0).path("rule").asString())
                .isEqualTo("host-is-registered");
        for (String body : List.of("", "{", "[]", "{\"url\": null}", "{\"url\": 1, \"x\": 2}")) {
            assertThat(call("officer.hmrc", "AGENCY_OFFICER", "PUT", "/api/webhook", body).status())
                    .isEqualTo(400);
        }
        assertThat(dwp("POST", "/api/webhook/test", "").problem()).isEqualTo("webhook-not-enabled");
        assertThat(system("GET", "/api/webhook/deliveries?cursor=%21", "").status()).isEqualTo(400);
        assertThat(system("GET", "/api/webhook/deliveries/x", "").status()).isEqualTo(400);
        Answer unlisted =
                call(
                        "operator",
                        "OPERATOR",
                        "POST",
                        "/api/operator/webhook-hosts",
                        "{\"agency\": \"NOBODY\", \"host\": \"localhost\", \"port\": 8080}");
        assertThat(unlisted.status()).isEqualTo(422);
        assertThat(
                        call(
                                        "operator",
                                        "OPERATOR",
                                        "DELETE",
                                        "/api/operator/webhook-hosts/" + UUID.randomUUID(),
                                        "")
                                .status())
                .isEqualTo(404);
        assertThat(
                        call(
                                        "officer.hmrc",
                                        "AGENCY_OFFICER",
                                        "PUT",
                                        "/api/email-nudges",
                                        "{\"enabled\": true, \"address\": \"no address\", \"pace\":"
                                                + " \"HOURLY\"}")
                                .problem())
                .isEqualTo("email-nudge-refused");
        assertThat(
                        call(
                                        "officer.hmrc",
                                        "AGENCY_OFFICER",
                                        "PUT",
                                        "/api/email-nudges",
                                        "{\"enabled\": true, \"address\": \"a@b.uk\", \"pace\":"
                                                + " \"HOURLY\", \"quietFrom\": \"18:00\"}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void anAgencyWithoutASystemIsToldByOneEmailThatSaysNothing() throws Throwable {
        Browser desk = Browser.of(web, "officer.dwp", "AGENCY_OFFICER");
        assertThat(
                        desk.isRefused(
                                        "/settings/email",
                                        form(
                                                "address",
                                                "nobody",
                                                "dailyAt",
                                                "noon",
                                                "quietFrom",
                                                "18:00"))
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#address", "#pace", "#dailyAt", "#quietTo");
        assertThat(
                        desk.sends(
                                "/settings/email",
                                form(
                                        "enabled",
                                        "true",
                                        "address",
                                        "desk@dwp.example.uk",
                                        "pace",
                                        "AT_ONCE",
                                        "dailyAt",
                                        "08:00")))
                .isEqualTo("/settings/email");
        Document saved = desk.opens("/settings/email");
        assertThat(saved.select("input[name=address]").attr("value"))
                .isEqualTo("desk@dwp.example.uk");
        assertThat(saved.select("input[name=pace][value=AT_ONCE]").hasAttr("checked")).isTrue();
        Raised raised = coordinators.raises("DWP");
        eventually(() -> assertThat(MAIL.getReceivedMessages()).hasSize(1));
        coordinators.raises("DWP");
        eventually(
                () ->
                        assertThat(dwp("GET", "/api/requests", "").json().path("items").size())
                                .isGreaterThanOrEqualTo(2));
        MimeMessage message = MAIL.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("desk@dwp.example.uk");
        assertThat(message.getSubject()).matches("GAIN: \\d+ requests? waits? for your agency");
        assertThat(message.getContent().toString())
                .contains("Most urgent: Priority", "Open the inbox: ")
                .doesNotContain("TN-2026", "Marker", raised.request("DWP").toString());
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(
                        call("officer.dwp", "AGENCY_OFFICER", "GET", "/api/email-nudges", "")
                                .json()
                                .path("settings")
                                .path("pace")
                                .asString())
                .isEqualTo("AT_ONCE");
    }

    @Test
    void operatorsAreLedToTheirOwnPages() {
        assertThat(operator.opens("/operator/email").text())
                .contains("Every e-mail was taken by the mail server");
        assertThat(officer.opens("/operator/webhook-hosts", HttpStatus.FORBIDDEN).text())
                .contains("Hosts are registered by operators");
        assertThat(operator.leadsTo("/settings/webhook")).isEqualTo("/operator/webhook-hosts");
        assertThat(operator.leadsTo("/settings/email")).isEqualTo("/operator/email");
    }
}
