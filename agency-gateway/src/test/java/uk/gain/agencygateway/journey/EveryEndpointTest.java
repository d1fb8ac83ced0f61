package uk.gain.agencygateway.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Member;
import uk.gain.contract.Operation;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;
import uk.gain.webui.browsing.Browser;

/**
 * What the gateway serves over HTTP, and what of it is on record. Every endpoint that is served
 * stands in one of the tables. Whoever has not the role for it is refused and on record, at each of
 * them. Whatever is about one request or delivery is called with the id of one that is not the
 * caller's: it is not there (where many are asked for at once, the answer says so of each), and the
 * attempt is on record. Whatever shows personal data is called by somebody who may, and so is
 * whatever changes a setting: that is on record too. (What changes a request is an event of its own
 * in the same transaction, which the log takes; the journeys show those.)
 */
class EveryEndpointTest extends RunningGateway {

    private static final String AGENCY = "DEFRA";
    private static final String OFFICER = "officer.defra";
    private static final String OPERATOR = "operator";
    private static final String SYSTEMS_ONLY = "stranger.defra-system";
    private static final String OFFICERS_ONLY = "stranger.officer.defra";
    private static final String ANY = "0193a000-0000-7000-8000-000000000001";
    private static final String FILE = "file:";
    private static final String NOTHING = "";
    private static final String ITEMS =
            """
            [{"subjectRole": "SUSPECT", "category": "TAX", "text": "As filed.", "basis": "FACT",
              "asOf": "2026-11-01", "accuracy": "as filed",
              "grading": {"source": "RELIABLE", "assessment": "KNOWN_DIRECTLY", "handling": "PERMITTED"}}]
            """;
    private static final String NUDGE =
            "{\"enabled\": false, \"address\": \"gain@defra.example\", \"pace\": \"HOURLY\"}";
    private static final String SETTINGS =
            "{\"capacity\": 7, \"holidays\": [], \"areasOfInterest\": [], \"contact\": null}";

    /**
     * Endpoints about one request or delivery, or each of many: as what another's is on record as
     * denied, and what is sent (JSON, the fields of a form, or a file).
     */
    private static final Map<String, About> ABOUT_ONE =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("GET /api/requests/{id}", reading(NOTHING)),
                            entry("HEAD /api/requests/{id}", reading(NOTHING)),
                            entry("HEAD /api/requests/{id}/content", reading(NOTHING)),
                            entry("POST /api/requests/fetch", reading("{\"ids\": [\"{id}\"]}")),
                            entry("GET /api/requests/{id}/history", reading(NOTHING)),
                            entry("GET /api/requests/{id}/content", reading(NOTHING)),
                            entry("GET /api/requests/{id}/messages", reading(NOTHING)),
                            entry("GET /api/requests/{id}/consents", reading(NOTHING)),
                            entry(
                                    "POST /api/requests/{id}/consents",
                                    changing(
                                            "{\"contentItemId\": \""
                                                    + ANY
                                                    + "\", \"act\": \"PRINT\", \"allowed\":"
                                                    + " true}")),
                            entry(
                                    "POST /api/requests/answers",
                                    changing(
                                            "[{\"requestId\": \"{id}\", \"answer\":"
                                                    + " \"NO_HIT\"}]")),
                            entry(
                                    "POST /api/requests/{id}/opened",
                                    changing("{\"officer\": \"o-1\"}")),
                            entry("POST /api/requests/{id}/acknowledgement", changing("{}")),
                            entry(
                                    "POST /api/requests/{id}/answer",
                                    changing("{\"answer\": \"HIT\"}")),
                            entry(
                                    "POST /api/requests/{id}/content",
                                    changing("{\"partial\": false, \"items\": " + ITEMS + "}")),
                            entry(
                                    "POST /api/requests/{id}/content-refusal",
                                    changing("{\"code\": \"NO_CAPACITY\"}")),
                            entry(
                                    "POST /api/requests/{id}/clarification",
                                    changing("{\"text\": \"Who?\"}")),
                            entry(
                                    "POST /api/requests/{id}/question-answer",
                                    changing(
                                            "{\"questionId\": \""
                                                    + ANY
                                                    + "\", \"text\": \"Nobody.\"}")),
                            entry(
                                    "POST /api/requests/{id}/extension",
                                    changing("{\"respondBy\": \"2099-03-31T16:00:00Z\"}")),
                            entry(
                                    "POST /api/requests/{id}/recall-confirmation",
                                    changing(
                                            "{\"recallId\": \""
                                                    + ANY
                                                    + "\", \"action\": \"DELETED\"}")),
                            entry(
                                    "POST /api/requests/{id}/answer-correction",
                                    changing(
                                            "{\"replaces\": \""
                                                    + ANY
                                                    + "\", \"code\": \"INACCURATE\", \"items\": "
                                                    + ITEMS
                                                    + "}")),
                            entry(
                                    "POST /api/requests/{id}/answer-withdrawal",
                                    changing("{\"code\": \"INACCURATE\"}")),
                            entry(
                                    "POST /api/requests/{id}/passing-on",
                                    changing(
                                            "{\"colleague\": \"officer.defra\", \"text\":"
                                                    + " \"Yours.\"}")),
                            entry("GET /api/requests/{id}/documents", reading(NOTHING)),
                            entry(
                                    "POST /api/requests/{id}/documents",
                                    new About(Operation.COLLECTION, FILE + "a,b")),
                            entry(
                                    "DELETE /api/requests/{id}/documents/{documentId}",
                                    new About(Operation.ERASURE, NOTHING)),
                            entry("GET /requests/{id}/documents", reading(NOTHING)),
                            entry(
                                    "POST /requests/{id}/documents",
                                    new About(Operation.COLLECTION, FILE + "a,b")),
                            entry(
                                    "POST /requests/{id}/documents/removal",
                                    new About(Operation.ERASURE, "document=" + ANY)),
                            entry(
                                    "POST /api/requests/{id}/match",
                                    changing("{\"keyVersion\": 1, \"matched\": [\"x\"]}")),
                            entry("GET /requests/{id}", reading(NOTHING)),
                            entry("GET /requests/{id}/decision", reading(NOTHING)),
                            entry("POST /requests/{id}/decision", changing("decision=ACCEPT")),
                            entry("GET /requests/{id}/passing-on", reading(NOTHING)),
                            entry(
                                    "POST /requests/{id}/passing-on",
                                    changing("colleague=officer.defra&text=Yours")),
                            entry("GET /requests/{id}/open", reading(NOTHING)),
                            entry("GET /requests/{id}/content", reading(NOTHING)),
                            entry("GET /requests/{id}/messages", reading(NOTHING)),
                            entry("GET /requests/{id}/history", reading(NOTHING)),
                            entry("GET /requests/{id}/consents", reading(NOTHING)),
                            entry(
                                    "POST /requests/{id}/consents",
                                    changing("item=" + ANY + "&act=PRINT&decision=ALLOW")),
                            entry(
                                    "POST /requests/answers",
                                    changing(FILE + "requestId,answer\n{id},NO_HIT\n")),
                            entry("POST /requests/{id}/acknowledgement", changing(NOTHING)),
                            entry("GET /requests/{id}/answer", reading(NOTHING)),
                            entry("POST /requests/{id}/answer", changing("answer=HIT")),
                            entry("GET /requests/{id}/refusal", reading(NOTHING)),
                            entry("POST /requests/{id}/refusal", changing("code=NO_CAPACITY")),
                            entry("GET /requests/{id}/content-refusal", reading(NOTHING)),
                            entry(
                                    "POST /requests/{id}/content-refusal",
                                    changing("code=NO_CAPACITY")),
                            entry("GET /requests/{id}/provide", reading(NOTHING)),
                            entry("POST /requests/{id}/provide", reading(NOTHING)),
                            entry("GET /requests/{id}/clarification", reading(NOTHING)),
                            entry("POST /requests/{id}/clarification", changing("text=Who?")),
                            entry(
                                    "GET /requests/{id}/question-answer",
                                    reading("questionId=" + ANY)),
                            entry(
                                    "POST /requests/{id}/question-answer",
                                    changing("questionId=" + ANY + "&text=Nobody")),
                            entry("GET /requests/{id}/extension", reading(NOTHING)),
                            entry(
                                    "POST /requests/{id}/extension",
                                    changing("respondBy=2999-01-01")),
                            entry(
                                    "GET /requests/{id}/recall-confirmation",
                                    reading("recallId=" + ANY)),
                            entry(
                                    "POST /requests/{id}/recall-confirmation",
                                    changing("recallId=" + ANY + "&code=DELETED")),
                            entry("GET /requests/{id}/answer-withdrawal", reading(NOTHING)),
                            entry(
                                    "POST /requests/{id}/answer-withdrawal",
                                    changing("code=INACCURATE")),
                            entry("GET /requests/{id}/answer-correction", reading(NOTHING)),
                            entry("POST /requests/{id}/answer-correction", reading(NOTHING)),
                            entry("GET /api/webhook/deliveries/{id}", reading(NOTHING)),
                            entry("POST /api/webhook/deliveries/{id}/redelivery", reading(NOTHING)),
                            entry("GET /settings/webhook/deliveries/{id}", reading(NOTHING)),
                            entry(
                                    "POST /settings/webhook/deliveries/{id}/redelivery",
                                    reading(NOTHING))));

    /** Those of them that show personal data or free text. */
    private static final Set<String> SHOW_PERSONAL_DATA =
            new TreeSet<>(
                    Set.of(
                            "GET /api/requests/{id}/content",
                            "POST /api/requests/fetch",
                            "GET /api/requests/{id}/messages",
                            "GET /api/requests/{id}/documents",
                            "GET /requests/{id}/documents",
                            "GET /requests/{id}/content",
                            "GET /requests/{id}/messages"));

    /** Endpoints of settings, in an order in which each does something, and what is sent. */
    private static final Map<String, String> SETTING = new LinkedHashMap<>();

    static {
        SETTING.put(
                "POST /api/operator/webhook-hosts",
                "{\"agency\": \"DEFRA\", \"host\": \"127.0.0.1\", \"port\": 65535}");
        SETTING.put("PUT /api/webhook", "{\"url\": \"http://127.0.0.1:65535/gain\"}");
        SETTING.put("POST /api/webhook/disabling", NOTHING);
        SETTING.put("POST /api/webhook/enabling", NOTHING);
        SETTING.put("POST /api/webhook/key-rotation", NOTHING);
        SETTING.put("POST /settings/webhook", "url=http://127.0.0.1:65535/gain/2");
        SETTING.put("POST /settings/webhook/disabling", NOTHING);
        SETTING.put("POST /settings/webhook/enabling", NOTHING);
        SETTING.put("POST /settings/webhook/key-rotation", NOTHING);
        SETTING.put("DELETE /api/operator/webhook-hosts/{id}", NOTHING);
        SETTING.put("POST /operator/webhook-hosts", "agency=DEFRA&host=127.0.0.1&port=65535");
        SETTING.put("POST /operator/webhook-hosts/{id}/removal", NOTHING);
        SETTING.put("PUT /api/email-nudges", NUDGE);
        SETTING.put("POST /settings/email", "address=gain%40defra.example&pace=HOURLY");
        SETTING.put("POST /api/operator/email-nudges/{agency}/retry", NOTHING);
        SETTING.put("POST /operator/email/{agency}/retry", NOTHING);
        SETTING.put("PUT /api/agency/settings", SETTINGS);
        SETTING.put("POST /agency", "capacity=8");
        SETTING.put("PUT /api/agency/blind-first", "{\"on\": false, \"kinds\": [\"EMAIL\"]}");
        SETTING.put("POST /api/agency/matching-key/rotation", NOTHING);
    }

    /** What shows where a nudge goes: an address may be a person's. */
    private static final Set<String> SHOW_AN_ADDRESS =
            Set.of("GET /api/email-nudges", "GET /settings/email");

    /** What hands a system its agency's key. */
    private static final String SHOWS_THE_KEY = "GET /api/agency/matching-key";

    /** Endpoints of which only what is refused is on record, and why. */
    private static final Map<String, String> NOTHING_TO_RECORD =
            new TreeMap<>(
                    Map.ofEntries(
                            entry(
                                    "GET /api/requests",
                                    "references, states and limits of one's own requests"),
                            entry("GET /requests", "likewise, as a page"),
                            entry("GET /api/requests/stream", "likewise, as they change"),
                            entry("POST /api/requests/next", "likewise, of one that waits"),
                            entry("GET /api/requests/answers", "likewise, as a file to fill in"),
                            entry("GET /requests/answers", "a form without requests"),
                            entry("GET /requests/answers.csv", "as GET /api/requests/answers"),
                            entry(
                                    "GET /api/agency/settings",
                                    "what an organisation set about itself"),
                            entry("GET /agency", "likewise, as a page"),
                            entry("GET /api/agency/blind-first", "likewise"),
                            entry(
                                    "POST /api/requests/tokens",
                                    "for systems of agencies that compare blind first: what that"
                                            + " leaves on record is in BlindFirstStageTest"),
                            entry("GET /api/webhook", "a URL, public keys and hosts"),
                            entry("GET /settings/webhook", "likewise, as a page"),
                            entry("POST /api/webhook/test", "a message without data"),
                            entry("POST /settings/webhook/test", "likewise"),
                            entry("GET /api/webhook/deliveries", "ids and HTTP statuses"),
                            entry("GET /settings/webhook/deliveries", "likewise, as a page"),
                            entry("GET /api/operator/webhook-hosts", "hosts of organisations"),
                            entry("GET /operator/webhook-hosts", "likewise, as a page"),
                            entry("GET /api/operator/email-nudges", "agencies, and SMTP statuses"),
                            entry("GET /operator/email", "likewise, as a page")));

    @Autowired private ApplicationContext context;

    private WebTestClient web;
    private TopicReader<AccessEvent> accesses;

    /** As what it is on record when it is another's, and what is sent. */
    private record About(Operation operation, String body) {}

    @BeforeAll
    void theAgencyIsKnown() throws Throwable {
        web =
                WebTestClient.bindToApplicationContext(context)
                        .apply(springSecurity())
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(30))
                        .build();
        accesses =
                new TopicReader<>(
                        Topics.GATEWAY_ACCESS,
                        RealParts.broker().bootstrapServers(),
                        RealParts.registry().url());
        coordinators.lists(AGENCY, 1, listed -> listed.setMembers(members()));
        eventually(
                () -> assertThat(calls("GET /api/requests", OFFICER, ANY, NOTHING)).isEqualTo(200));
    }

    @AfterAll
    void closeReader() {
        accesses.close();
    }

    @Test
    void everyEndpointThatIsServedIsDeclared() {
        Set<String> served = served();
        Set<String> undeclared = new TreeSet<>(served);
        undeclared.removeAll(declared().keySet());
        Set<String> gone = new TreeSet<>(declared().keySet());
        gone.removeAll(served);

        assertThat(undeclared)
                .as(
                        "Served but not declared, in "
                                + EveryEndpointTest.class.getName()
                                + ". If it is about one request, add to ABOUT_ONE:"
                                + " entry(\"<endpoint>\", reading or changing(\"<a body that is"
                                + " taken>\")), and if it shows personal data or free text, add it"
                                + " to SHOW_PERSONAL_DATA too; it MUST then record an allowed"
                                + " access, and always a denied one for another agency's request."
                                + " If it changes a setting, add to SETTING; else add to"
                                + " NOTHING_TO_RECORD: entry(\"<endpoint>\", \"<why>\")")
                .isEmpty();
        assertThat(gone).as("Declared but not served any more: remove").isEmpty();
        assertThat(ABOUT_ONE.keySet()).containsAll(SHOW_PERSONAL_DATA);
    }

    @Test
    void whoeverHasNotTheRoleIsRefusedAndOnRecord() throws Throwable {
        Map<String, String> strangers = new TreeMap<>();
        Set<String> notRefused = new TreeSet<>();
        int number = 0;
        for (Map.Entry<String, String> each : declared().entrySet()) {
            String stranger = stranger(each.getKey(), number++);
            strangers.put(each.getKey(), stranger);
            int status = calls(each.getKey(), stranger, ANY, each.getValue());
            if (status != 403) {
                notRefused.add(each.getKey() + " answered " + status);
            }
        }

        assertThat(notRefused).as("not refused with 403").isEmpty();
        eventually(
                () -> {
                    Set<String> denied = subjectsDenied();
                    assertThat(strangers)
                            .as("without a denied access event, and who tried")
                            .allSatisfy((_, stranger) -> assertThat(denied).contains(stranger));
                });
    }

    @Test
    void whatIsNotOnesOwnIsNotThereAndTheAttemptIsOnRecord() throws Throwable {
        Map<String, String> foreign = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        ABOUT_ONE.forEach(
                (endpoint, about) -> {
                    String id = UUID.randomUUID().toString();
                    foreign.put(endpoint, id);
                    int status = calls(endpoint, OFFICER, id, about.body);
                    if (status != (endpoint.contains("{id}") ? 404 : 200)) {
                        wrong.add(endpoint + " answered " + status);
                    }
                });

        assertThat(wrong).isEmpty();
        eventually(
                () ->
                        assertThat(foreign)
                                .as("with one denied access event about its object")
                                .allSatisfy(
                                        (endpoint, id) ->
                                                assertThat(deniedOperations(id))
                                                        .containsExactly(
                                                                about(endpoint).operation)));
    }

    @Test
    void whatIsShownOfARequestIsOnRecord() throws Throwable {
        Raised raised = coordinators.raises(AGENCY);
        String id = raised.request(AGENCY).toString();
        String first = "GET /api/requests/{id}/content";
        eventually(() -> assertThat(calls(first, OFFICER, id, NOTHING)).isEqualTo(200));
        for (String endpoint : SHOW_PERSONAL_DATA) {
            eventually(() -> assertThat(consultations(id)).isPositive());
            long before = consultations(id);
            String body = about(endpoint).body;
            assertThat(calls(endpoint, OFFICER, id, body)).as(endpoint).isEqualTo(200);
            eventually(
                    () ->
                            assertThat(consultations(id))
                                    .as(endpoint + " without an allowed access event")
                                    .isEqualTo(before + 1));
        }
    }

    @Test
    void whatIsSetIsOnRecordAndSoIsWhoeverSeesAnAddress() throws Throwable {
        for (Map.Entry<String, String> each : SETTING.entrySet()) {
            String endpoint = each.getKey();
            if (endpoint.endsWith("/retry")) {
                theMailServerRefused();
            }
            long before = settings(Operation.CONFIGURATION);
            int status = calls(endpoint, who(endpoint), host(endpoint), each.getValue());
            assertThat(status).as(endpoint).isIn(200, 202, 204, 303);
            eventually(
                    () ->
                            assertThat(settings(Operation.CONFIGURATION))
                                    .as(endpoint + " without an allowed access event")
                                    .isEqualTo(before + 1));
        }
        for (String endpoint :
                Stream.concat(SHOW_AN_ADDRESS.stream(), Stream.of(SHOWS_THE_KEY)).toList()) {
            long before = settings(Operation.CONSULTATION);
            String reader = endpoint.equals(SHOWS_THE_KEY) ? SYSTEMS_ONLY + 0 : OFFICER;
            assertThat(calls(endpoint, reader, ANY, NOTHING)).as(endpoint).isEqualTo(200);
            eventually(
                    () ->
                            assertThat(settings(Operation.CONSULTATION))
                                    .as(endpoint + " without an allowed access event")
                                    .isEqualTo(before + 1));
        }
    }

    private static About about(String endpoint) {
        return Objects.requireNonNull(ABOUT_ONE.get(endpoint));
    }

    private static About reading(String body) {
        return new About(Operation.CONSULTATION, body);
    }

    private static About changing(String body) {
        return new About(Operation.ALTERATION, body);
    }

    /** Every endpoint that is declared, and what is sent. */
    private static Map<String, String> declared() {
        Map<String, String> declared = new TreeMap<>(SETTING);
        ABOUT_ONE.forEach((endpoint, about) -> declared.put(endpoint, about.body));
        SHOW_AN_ADDRESS.forEach(endpoint -> declared.put(endpoint, NOTHING));
        declared.put(SHOWS_THE_KEY, NOTHING);
        NOTHING_TO_RECORD.keySet().forEach(endpoint -> declared.put(endpoint, NOTHING));
        declared.put("POST /api/requests/tokens", "{\"ids\": [\"" + ANY + "\"]}");
        return declared;
    }

    /** Somebody of their own for each endpoint, who has not the role for it. */
    private static String stranger(String endpoint, int number) {
        if (endpoint.contains("/operator/")) {
            return OFFICERS_ONLY + number;
        }
        // An operator who opens these is sent to what is the operators'.
        return endpoint.equals("GET /settings/webhook") || endpoint.equals("GET /settings/email")
                ? SYSTEMS_ONLY + number
                : OPERATOR + number;
    }

    private static List<Member> members() {
        List<Member> members = new ArrayList<>();
        members.add(member(OFFICER, ActorRole.AGENCY_OFFICER));
        for (int number = 0; number < declared().size(); number++) {
            members.add(member(OFFICERS_ONLY + number, ActorRole.AGENCY_OFFICER));
            members.add(member(SYSTEMS_ONLY + number, ActorRole.AGENCY_SYSTEM));
        }
        return members;
    }

    private static Member member(String subject, ActorRole role) {
        return Member.newBuilder().setSubject(subject).setRole(role).build();
    }

    private static String who(String endpoint) {
        return endpoint.contains("/operator/") ? OPERATOR : OFFICER;
    }

    /** The host that is registered, where the endpoint is about one. */
    private String host(String endpoint) {
        return endpoint.contains("{id}")
                ? jdbc.sql("select host_id from webhook_host where agency = :agency")
                        .param("agency", AGENCY)
                        .query(UUID.class)
                        .single()
                        .toString()
                : ANY;
    }

    private void theMailServerRefused() {
        jdbc.sql(
                        """
                        update nudge
                        set refused_code = 550,
                            refused_at = now()
                        where agency = :agency
                        """)
                .param("agency", AGENCY)
                .update();
    }

    private Set<String> subjectsDenied() {
        return accesses.values().stream()
                .filter(access -> access.getOutcome() == AccessOutcome.DENIED)
                .map(access -> access.getActor().getSubject())
                .collect(Collectors.toSet());
    }

    private List<Operation> deniedOperations(String object) {
        return accesses.values().stream()
                .filter(access -> object.equals(access.getObjectId()))
                .filter(access -> access.getOutcome() == AccessOutcome.DENIED)
                .map(AccessEvent::getOperation)
                .toList();
    }

    private long consultations(String request) {
        return allowed(Operation.CONSULTATION, request);
    }

    private long settings(Operation operation) {
        return allowed(operation, AGENCY);
    }

    private long allowed(Operation operation, String object) {
        return accesses.values().stream()
                .filter(access -> object.equals(access.getObjectId()))
                .filter(access -> access.getOutcome() == AccessOutcome.ALLOWED)
                .filter(access -> access.getOperation() == operation)
                .count();
    }

    private int calls(String endpoint, String subject, String id, String body) {
        HttpMethod method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        String path =
                endpoint.substring(endpoint.indexOf(' ') + 1)
                        .replace("{id}", id)
                        .replace("{documentId}", ANY)
                        .replace("{agency}", AGENCY);
        boolean api = path.startsWith("/api/");
        boolean sends = Set.of(HttpMethod.POST, HttpMethod.PUT).contains(method);
        WebTestClient.RequestBodySpec request =
                signedIn(subject, api)
                        .method(method)
                        .uri(sends || body.isEmpty() ? path : path + "?" + body)
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        return status(sends ? sending(request, api, body.replace("{id}", id)) : request);
    }

    private WebTestClient signedIn(String subject, boolean api) {
        String role =
                subject.startsWith(OPERATOR)
                        ? "OPERATOR"
                        : subject.startsWith(SYSTEMS_ONLY) ? "AGENCY_SYSTEM" : "AGENCY_OFFICER";
        return api
                ? web.mutateWith(
                        mockJwt()
                                .jwt(token -> token.subject(subject).claim("roles", List.of(role)))
                                .authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                : web.mutateWith(csrf()).mutateWith(Browser.signedIn(subject, role));
    }

    private static WebTestClient.RequestHeadersSpec<?> sending(
            WebTestClient.RequestBodySpec request, boolean api, String body) {
        if (body.startsWith(FILE) && api) {
            return request.contentType(MediaType.valueOf("text/csv"))
                    .bodyValue(body.substring(FILE.length()).getBytes(StandardCharsets.UTF_8));
        }
        if (body.startsWith(FILE)) {
            MultipartBodyBuilder parts = new MultipartBodyBuilder();
            parts.part("file", body.substring(FILE.length()).getBytes(StandardCharsets.UTF_8))
                    .filename("answers.csv")
                    .contentType(MediaType.valueOf("text/csv"));
            return request.contentType(MediaType.MULTIPART_FORM_DATA).bodyValue(parts.build());
        }
        return api && body.isEmpty()
                ? request
                : request.contentType(
                                api
                                        ? MediaType.APPLICATION_JSON
                                        : MediaType.APPLICATION_FORM_URLENCODED)
                        .bodyValue(body);
    }

    private static int status(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().expectBody(byte[].class).returnResult().getStatus().value();
    }

    /** What Spring serves from our own classes, e.g. {@code GET /api/requests}. */
    private Set<String> served() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> isOurs(each.getValue()))
                .flatMap(each -> names(each.getKey()))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("uk.gain.agencygateway");
    }

    private static Stream<String> names(RequestMappingInfo served) {
        return served.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                served.getPatternsCondition().getPatterns().stream()
                                        .map(path -> method + " " + path));
    }
}
