package uk.gain.auditservice;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static uk.gain.auditservice.Eventually.eventually;
import static uk.gain.webui.browsing.Browser.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import uk.gain.webui.browsing.Browser;

/**
 * What this service serves over HTTP, and which access event each of it leaves. Every endpoint that
 * is served stands here; each that says it is on record is called, by somebody who may and by
 * somebody who may not, and its entry is looked for: without its audit call, its test fails.
 */
class EveryEndpointTest {

    private static final FilledLog LOG = FilledLog.get();
    private static final String PURPOSE = "purpose=SELF_MONITORING";

    /** Endpoints that are on record, and how each is called. */
    private static final Map<String, OnRecord> ON_RECORD =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("GET /api/entries", api("/api/entries", "trail")),
                            entry("GET /api/entries/{index}", api("/api/entries/0", "entry")),
                            entry(
                                    "GET /api/entries/{index}/bytes",
                                    api("/api/entries/0/bytes", "entry")),
                            entry(
                                    "GET /api/entries/{index}/proof",
                                    api("/api/entries/0/proof", "proof")),
                            entry(
                                    "GET /api/referrals/{referralId}/trail",
                                    api("/api/referrals/{referral}/trail", "trail")),
                            entry(
                                    "GET /api/referrals/{referralId}/story",
                                    api("/api/referrals/{referral}/story", "story")),
                            entry(
                                    "GET /api/referrals/{referralId}/sightings",
                                    api("/api/referrals/{referral}/sightings", "sightings")),
                            entry(
                                    "GET /api/activity",
                                    api("/api/activity?actor=hmrc-system", "activity")),
                            entry(
                                    "GET /api/log/tile/{*path}",
                                    api("/api/log/tile/0/000.p/2", "tile")),
                            entry("GET /api/export", api("/api/export", "export")),
                            entry(
                                    "GET /api/index/comparison",
                                    new OnRecord(
                                            "AUDITOR",
                                            "REQUESTER",
                                            "/api/index/comparison",
                                            "index")),
                            entry(
                                    "POST /api/index/mending",
                                    new OnRecord(
                                            "OPERATOR", "AUDITOR", "/api/index/mending", "index")),
                            entry(
                                    "GET /api/integrity",
                                    new OnRecord("AUDITOR", "REQUESTER", "/api/integrity", "log")),
                            entry(
                                    "GET /api/alarms",
                                    new OnRecord("AUDITOR", "REQUESTER", "/api/alarms", "alarm")),
                            entry(
                                    "GET /integrity",
                                    new OnRecord("AUDITOR", "REQUESTER", "/integrity", "alarm")),
                            entry("GET /api/receipts/{eventId}", receipt("/api/receipts/{event}")),
                            entry(
                                    "GET /api/receipts/{eventId}/entry",
                                    receipt("/api/receipts/{event}/entry")),
                            entry("GET /trail", page("/trail", "trail")),
                            entry(
                                    "GET /referrals/{referralId}/trail",
                                    page("/referrals/{referral}/trail", "trail")),
                            entry(
                                    "GET /referrals/{referralId}/story",
                                    page("/referrals/{referral}/story", "story")),
                            entry(
                                    "GET /referrals/{referralId}/sightings",
                                    page("/referrals/{referral}/sightings", "sightings")),
                            entry("GET /activity", page("/activity?actor=hmrc-system", "activity")),
                            entry("GET /entries/{index}", page("/entries/0", "entry")),
                            entry("GET /entries/{index}/bytes", page("/entries/0/bytes", "entry")),
                            entry("GET /entries/{index}/proof", page("/entries/0/proof", "proof")),
                            entry("GET /export/file", page("/export/file?" + PURPOSE, "export"))));

    /** Endpoints that show and change nothing about anybody, and why that is so. */
    private static final Map<String, String> NOTHING_TO_RECORD =
            Map.ofEntries(
                    entry("GET /checkpoint", "for everybody: a size, a hash, a signature"),
                    entry("GET /log-key", "for everybody: a public key"),
                    entry("GET /log-key/ml-dsa-44", "for everybody: a public key"),
                    entry("GET /api/log/checkpoint", "the same checkpoint, beside the tiles"),
                    entry("GET /time-stamps", "for everybody: sizes and times"),
                    entry("GET /time-stamps/{size}", "for everybody: a foreign signature"),
                    entry("GET /time-stamps/{size}/checkpoint", "the checkpoint it is over"),
                    entry("GET /api/checks", "what was checked, and how many records are wrong"),
                    entry("GET /integrity/alarms/{id}", "an alarm: a record, nobody's data"),
                    entry("POST /integrity/alarms/{id}", "a reason and a case; on record too"),
                    entry(
                            "POST /api/alarms/{id}/acknowledgement",
                            "a reason and a case; on record too"),
                    entry("GET /purpose", "a form without entries"),
                    entry("POST /purpose", "a purpose, which every look-up then carries"),
                    entry("GET /export", "a form without entries"),
                    entry("POST /export", "leads to /export/file, which is on record"));

    /**
     * How an endpoint is called, and the kind of object that its access event names.
     *
     * @param may a role that may
     * @param mayNot a role that may not
     */
    private record OnRecord(String may, String mayNot, String address, String kind) {

        String called() {
            return address.replace("{referral}", LOG.referral().toString())
                    .replace("{event}", LOG.raised().toString());
        }
    }

    @Test
    void everyEndpointThatIsServedIsDeclared() {
        TreeSet<String> served = new TreeSet<>(served());
        TreeSet<String> declared = new TreeSet<>(ON_RECORD.keySet());
        declared.addAll(NOTHING_TO_RECORD.keySet());
        TreeSet<String> undeclared = new TreeSet<>(served);
        undeclared.removeAll(declared);
        TreeSet<String> gone = new TreeSet<>(declared);
        gone.removeAll(served);

        assertThat(undeclared)
                .as(
                        "Served but not declared. If it shows or changes anything about anybody,"
                                + " record an Access whose source is the endpoint as it stands here"
                                + " (pages: \"page /path\") and add to ON_RECORD: entry(\"<endpoint>\","
                                + " api(\"<address to call>\", \"<the Access's object kind>\")). If it"
                                + " does not, add to NOTHING_TO_RECORD: entry(\"<endpoint>\","
                                + " \"<why>\"). In "
                                + EveryEndpointTest.class.getName())
                .isEmpty();
        assertThat(gone).as("Declared but not served any more: remove").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoMayIsOnRecord() {
        return ON_RECORD.entrySet().stream()
                .map(
                        each ->
                                dynamicTest(
                                        each.getKey(),
                                        () -> leavesAnEntry(each.getKey(), each.getValue(), true)));
    }

    @TestFactory
    Stream<DynamicTest> whoMayNotIsOnRecordToo() {
        return ON_RECORD.entrySet().stream()
                .map(
                        each ->
                                dynamicTest(
                                        each.getKey(),
                                        () ->
                                                leavesAnEntry(
                                                        each.getKey(), each.getValue(), false)));
    }

    private static void leavesAnEntry(String endpoint, OnRecord declared, boolean may) {
        // Whom the directory does not know is on record under the address, before a page is asked.
        String source = !may && declared.mayNot.equals("REQUESTER") ? endpoint : source(endpoint);
        String like =
                "%%\"kind\":\"%s\"%%\"outcome\":\"%s\"%%\"via\":\"%s\"%%"
                        .formatted(
                                may ? declared.kind : "%",
                                may ? "ALLOWED" : "DENIED",
                                source.replace("_", "\\_"));
        long before = LOG.count(like);
        String role = may ? declared.may : declared.mayNot;
        int status =
                endpoint.contains(" /api/") ? api(endpoint, declared, role) : page(declared, role);

        if (may) {
            assertThat(status).as(endpoint).isEqualTo(200);
        } else {
            assertThat(status).as(endpoint).isEqualTo(403);
        }
        eventually(
                () ->
                        assertThat(LOG.count(like))
                                .as("entry with source \"%s\" and kind %s", source, declared.kind)
                                .isGreaterThan(before));
    }

    private static int api(String endpoint, OnRecord declared, String role) {
        HttpMethod method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        String address = declared.called();
        return status(
                LOG.as(
                                subject(role),
                                role,
                                method,
                                address + (address.contains("?") ? "&" : "?") + PURPOSE)
                        .returnResult(byte[].class));
    }

    /** Whom the log knows as a co-ordinator; auditors and operators need not be known. */
    private static String subject(String role) {
        return role.equals("COORDINATOR") ? "coordinator.tarian" : role.toLowerCase(Locale.ROOT);
    }

    private static int page(OnRecord declared, String role) {
        WebTestClient person =
                LOG.anybody()
                        .mutateWith(csrf())
                        .mutateWith(Browser.signedIn(role.toLowerCase(Locale.ROOT), role));
        FluxExchangeResult<byte[]> purpose =
                person.post()
                        .uri("/purpose")
                        .body(BodyInserters.fromFormData(form("purpose", "SELF_MONITORING")))
                        .exchange()
                        .returnResult(byte[].class);
        return status(
                person.get()
                        .uri(declared.called())
                        .cookies(
                                kept ->
                                        purpose.getResponseCookies()
                                                .forEach(
                                                        (name, values) ->
                                                                kept.set(
                                                                        name,
                                                                        values.getFirst()
                                                                                .getValue())))
                        .exchange()
                        .returnResult(byte[].class));
    }

    private static int status(FluxExchangeResult<byte[]> answer) {
        answer.getResponseBody().blockLast();
        return answer.getStatus().value();
    }

    /** As access events name it. */
    private static String source(String endpoint) {
        String name = endpoint.replace("{*", "{");
        return name.contains(" /api/") ? name : name.replaceFirst("^[A-Z]+ ", "page ");
    }

    private static OnRecord api(String address, String kind) {
        return new OnRecord("AUDITOR", "OPERATOR", address, kind);
    }

    private static OnRecord receipt(String address) {
        return new OnRecord("COORDINATOR", "OPERATOR", address, "receipt");
    }

    private static OnRecord page(String address, String kind) {
        return new OnRecord("AUDITOR", "OPERATOR", address, kind);
    }

    /** What Spring serves from our own classes, e.g. {@code GET /api/entries}. */
    private static Set<String> served() {
        return LOG
                .service()
                .context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> isOurs(each.getValue()))
                .flatMap(each -> names(each.getKey()))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("uk.gain.auditservice");
    }

    private static Stream<String> names(RequestMappingInfo served) {
        return served.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                served.getPatternsCondition().getPatterns().stream()
                                        .map(path -> method + " " + path));
    }
}
