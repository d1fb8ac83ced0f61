package uk.gain.referralservice;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.referralservice.lifecycle.web.MoveExamples;

/**
 * What this service's API serves, and what of it is on record. Every endpoint that is served stands
 * here. Whatever only some roles may do is tried by an officer of an agency: it is refused, and the
 * attempt is an access event whose source is the endpoint. What is recorded when somebody may is
 * for the tests of the features, which know what must be there.
 */
class EveryEndpointTest extends RunningService {

    private static final String ANY = "0199aaaa-0000-7000-8000-000000000000";
    private static final String NONE = "";
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final String ACT =
            "{\"contentItemId\": \""
                    + ANY
                    + "\", \"act\": \"PRINT\", \"reason\": \"For the file\"}";
    private static final String AGENCY =
            """
            {"code": "BRISTOL-TS", "name": "Bristol Trading Standards", "legalClass": "LOCAL_AUTHORITY",
             "categories": ["INTELLECTUAL_PROPERTY"], "powers": ["CDA1998-S115"],
             "calendar": "ENGLAND_AND_WALES",
             "responseHours": {"urgent": 8, "priority": 72, "routine": 168},
             "capacity": 40, "holidays": [], "areasOfInterest": [], "channel": "WEB_INBOX",
             "contact": "gain@tradingstandards.example", "enabled": true, "members": []}
            """;
    private static final String IMPORT =
            """
            {"requestingUnit": "SOUTH-WALES-POLICE", "classification": "OFFICIAL_SENSITIVE",
             "urgency": "ROUTINE", "threatArea": "DRUG_TRAFFICKING", "criterion": null,
             "categories": ["TAX"], "holdsNoInterceptProduct": true, "safeguarding": false,
             "covert": false, "operation": null, "respondBy": null,
             "recipients": {"agencies": ["HMRC"], "allHolding": []},
             "content": {"question": "Known as a trader?", "purpose": "Detection of crime",
                         "necessity": "Held nowhere else", "proportionality": "One subject each",
                         "officerInTheCase": "DC Example"}}
            """;

    /** Endpoints that only some roles may call, with a body that is taken. */
    private static final Map<String, String> FOR_SOME_ROLES =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("GET /api/agencies/{code}/members", NONE),
                            entry("GET /api/agencies/{code}/versions", NONE),
                            entry("DELETE /api/agencies/{code}/members/{subject}", NONE),
                            entry("GET /api/alerts", NONE),
                            entry("GET /api/alerts/count", NONE),
                            entry("POST /api/alerts/{id}/note", NONE),
                            entry("GET /api/drafts", NONE),
                            entry("GET /api/drafts/counts", NONE),
                            entry("GET /api/drafts/{id}", NONE),
                            entry("GET /api/drafts/{id}/content", NONE),
                            entry("GET /api/drafts/{id}/progress", NONE),
                            entry("POST /api/drafts", Bodies.inOrder()),
                            entry("PUT /api/drafts/{id}/content", Bodies.inOrder()),
                            entry("POST /api/drafts/{id}/resubmission", Bodies.inOrder()),
                            entry("POST /api/drafts/{id}/return", "{\"reason\": \"Not mine\"}"),
                            entry("POST /api/drafts/{id}/withdrawal", NONE),
                            entry("POST /api/drafts/{id}/referral", NONE),
                            entry("GET /api/imports", NONE),
                            entry("GET /api/imports/{id}", NONE),
                            entry("GET /api/imports/{id}/report", NONE),
                            entry("POST /api/imports/{id}/stop", NONE),
                            entry("GET /api/operations", NONE),
                            entry("GET /api/operations/{code}", NONE),
                            entry("GET /api/operations/{code}/referrals", NONE),
                            entry(
                                    "POST /api/operations",
                                    "{\"code\": \"LAVA\", \"name\": \"Operation Lava\"}"),
                            entry(
                                    "POST /api/operations/{code}/referrals",
                                    "{\"referrals\": [\"" + ANY + "\"]}"),
                            entry("DELETE /api/operations/{code}/referrals/{id}", NONE),
                            entry("GET /api/referrals", NONE),
                            entry("POST /api/referrals", Bodies.inOrder()),
                            entry("POST /api/referrals/preview", Bodies.inOrder()),
                            entry(
                                    "POST /api/referrals/search",
                                    "{\"identifiers\": [{\"kind\": \"NAME\", \"value\":"
                                            + " \"Zzyzx\"}]}"),
                            entry("GET /api/referrals/{id}", NONE),
                            entry("GET /api/referrals/{id}/alerts", NONE),
                            entry("GET /api/referrals/{id}/content", NONE),
                            entry("GET /api/referrals/{id}/history", NONE),
                            entry("GET /api/referrals/{id}/messages", NONE),
                            entry("GET /api/referrals/{id}/requests/{requestId}/clock", NONE),
                            entry("GET /api/referrals/{id}/requests/{requestId}/content", NONE),
                            entry("POST /api/referrals/{id}/withdrawal", MoveExamples.WITHDRAWAL),
                            entry("POST /api/referrals/{id}/recall", MoveExamples.RECALL),
                            entry("POST /api/referrals/{id}/information", MoveExamples.INFORMATION),
                            entry("POST /api/referrals/{id}/correction", MoveExamples.CORRECTION),
                            entry("POST /api/referrals/{id}/closure", MoveExamples.CLOSURE),
                            entry("POST /api/referrals/{id}/outcomes", MoveExamples.OUTCOMES),
                            entry("POST /api/referrals/{id}/reopening", MoveExamples.REOPENING),
                            entry(
                                    "POST /api/referrals/{id}/priority",
                                    "{\"urgency\": \"URGENT\", \"safeguarding\": false}"),
                            entry(
                                    "POST /api/referrals/{id}/requests/{requestId}/clarification",
                                    MoveExamples.CLARIFICATION),
                            entry(
                                    "POST /api/referrals/{id}/requests/{requestId}/question",
                                    MoveExamples.QUESTION),
                            entry(
                                    "POST /api/referrals/{id}/requests/{requestId}/chaser",
                                    MoveExamples.CHASER),
                            entry(
                                    "POST /api/referrals/{id}/requests/{requestId}/extension",
                                    MoveExamples.EXTENSION),
                            entry(
                                    "POST /api/referrals/{id}/requests/{requestId}/extension-refusal",
                                    MoveExamples.EXTENSION_REFUSAL),
                            entry(
                                    "POST /api/referrals/{id}/requests/{requestId}/answer-recall-confirmation",
                                    MoveExamples.ANSWER_RECALL_CONFIRMATION),
                            entry(
                                    "GET /api/referrals/{id}/requests/{requestId}/handling-acts",
                                    NONE),
                            entry(
                                    "POST /api/referrals/{id}/requests/{requestId}/handling-acts",
                                    ACT),
                            entry(
                                    "GET /api/referrals/{id}/requests/{requestId}/documents/{documentId}",
                                    NONE),
                            entry("GET /api/referrals/{id}/requests/{requestId}/consents", NONE),
                            entry("POST /api/referrals/{id}/requests/{requestId}/consents", ACT),
                            entry("GET /api/reports/figures", NONE),
                            entry("GET /api/reports/regions", NONE),
                            entry("GET /api/reports/requests-per-force", NONE),
                            entry("GET /api/work-lists", NONE),
                            entry(
                                    "POST /api/work-lists",
                                    "{\"name\": \"Mine\", \"filter\": {\"agency\": \"HMRC\"}}"),
                            entry("POST /api/agencies", AGENCY),
                            entry("PUT /api/agencies/{code}", AGENCY),
                            entry(
                                    "PUT /api/agencies/{code}/members/{subject}",
                                    "{\"role\": \"AGENCY_OFFICER\"}"),
                            entry("POST /api/imports", IMPORT),
                            entry("PUT /api/imports/{id}/file", "own_reference\n"),
                            entry("GET /api/referrals/{id}/roll-up", NONE),
                            entry("DELETE /api/work-lists/{id}", NONE)));

    /** Endpoints that tell nothing about anybody, and why. */
    private static final Map<String, String> NOTHING_TO_RECORD =
            Map.ofEntries(
                    entry("GET /api/agencies", "organisations, for every member"),
                    entry("GET /api/agencies/{code}", "likewise"),
                    entry("GET /api/agencies/{code}/track-record", "figures of an organisation"),
                    entry("GET /api/imports/template", "an empty form"),
                    entry("GET /api/powers", "statutes"),
                    entry("GET /api/powers/{id}", "likewise"),
                    entry("GET /api/referrals/changes", "ids and references of one's own region"),
                    entry("GET /api/reports/published/{year}", "figures without small numbers"));

    @Autowired private ApplicationContext context;
    @Autowired private AvroRecords avro;

    @Test
    void everyEndpointThatIsServedIsDeclared() {
        Set<String> served = served();
        Set<String> declared = new TreeSet<>(FOR_SOME_ROLES.keySet());
        declared.addAll(NOTHING_TO_RECORD.keySet());
        Set<String> undeclared = new TreeSet<>(served);
        undeclared.removeAll(declared);
        Set<String> gone = new TreeSet<>(declared);
        gone.removeAll(served);

        assertThat(undeclared)
                .as(
                        "Served but not declared, in "
                                + EveryEndpointTest.class.getName()
                                + ". If only some roles may call it, it MUST record a denied Access"
                                + " whose source is the endpoint as it stands here; add to"
                                + " FOR_SOME_ROLES: entry(\"<endpoint>\", NONE or \"<a body that is"
                                + " taken>\"). If everybody may, because it tells nothing about"
                                + " anybody, add to NOTHING_TO_RECORD: entry(\"<endpoint>\","
                                + " \"<why>\")")
                .isEmpty();
        assertThat(gone).as("Declared but not served any more: remove").isEmpty();
    }

    @Test
    void whoeverMayNotIsRefusedAndOnRecordUnderTheEndpointsName() {
        String stranger = "officer.hmrc";
        Set<String> notRefused = new TreeSet<>();
        FOR_SOME_ROLES.forEach(
                (endpoint, body) -> {
                    int status = calls(as(stranger, "AGENCY_OFFICER"), endpoint, body);
                    if (status != 403) {
                        notRefused.add(endpoint + " answered " + status);
                    }
                });

        assertThat(notRefused).as("not refused with 403").isEmpty();
        eventually(
                () -> {
                    Set<String> missing = new TreeSet<>(FOR_SOME_ROLES.keySet());
                    missing.removeAll(deniedSources(stranger));
                    assertThat(missing).as("without a denied access event").isEmpty();
                });
    }

    private Set<String> deniedSources(String subject) {
        return Published.on(Topics.REFERRAL_ACCESS, avro).stream()
                .filter(access -> access.getOutcome() == AccessOutcome.DENIED)
                .filter(access -> access.getActor().getSubject().equals(subject))
                .map(AccessEvent::getSource)
                .collect(Collectors.toSet());
    }

    private static int calls(WebTestClient caller, String endpoint, String body) {
        HttpMethod method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        String path =
                endpoint.substring(endpoint.indexOf(' ') + 1)
                        .replace("{id}", ANY)
                        .replace("{requestId}", ANY)
                        .replace("{documentId}", ANY)
                        .replace("{code}", "HMRC")
                        .replace("{subject}", "officer.hmrc");
        WebTestClient.RequestBodySpec request =
                caller.method(method)
                        .uri(path)
                        .accept(MediaType.APPLICATION_JSON, CSV)
                        .header("If-Match", "\"1\"")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        MediaType type = path.endsWith("/file") ? CSV : MediaType.APPLICATION_JSON;
        WebTestClient.RequestHeadersSpec<?> whole =
                body.isEmpty() ? request : request.contentType(type).bodyValue(body);
        return whole.exchange().expectBody(byte[].class).returnResult().getStatus().value();
    }

    /** What Spring serves under /api from our own classes, e.g. {@code GET /api/referrals}. */
    private Set<String> served() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> isOurs(each.getValue()))
                .flatMap(each -> names(each.getKey()))
                .filter(name -> name.contains(" /api/"))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("uk.gain.referralservice");
    }

    private static Stream<String> names(RequestMappingInfo served) {
        return served.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                served.getPatternsCondition().getPatterns().stream()
                                        .map(path -> method + " " + path));
    }
}
