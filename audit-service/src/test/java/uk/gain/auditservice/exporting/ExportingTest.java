package uk.gain.auditservice.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;
import static uk.gain.auditservice.Eventually.eventually;
import static uk.gain.webui.browsing.Browser.form;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.infrastructure.RealParts;
import uk.gain.verifier.Verifier;
import uk.gain.webui.browsing.Browser;

/** Exports of a log that real parts filled, checked by the verifier that auditors have. */
class ExportingTest {

    private static final String PURPOSE = "purpose=CRIMINAL_PROCEEDINGS";

    @TempDir static Path folder;
    private static AuditService service;
    private static WebTestClient anybody;
    private static UUID referral = new UUID(0, 0);
    private String said = "";

    @BeforeAll
    static void fillLog() throws Exception {
        service =
                AuditService.start(
                        RealParts.postgres().freshDatabase(), folder.resolve("log-key.pem"));
        anybody =
                WebTestClient.bindToApplicationContext(service.context())
                        .apply(springSecurity())
                        .configureClient()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                        .build();
        try (Exchange exchange = service.exchange()) {
            for (int number = 1; number < 60; number++) {
                referral = exchange.oneReferral(number);
            }
            exchange.acknowledged();
        }
        eventually(() -> assertThat(service.signed()).isGreaterThanOrEqualTo(59 * 5));
        Files.write(folder.resolve("log-key.txt"), bytes("/log-key"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theWholeTrailIsExportedInBothFormatsAndVerified() throws Exception {
        for (String format : List.of("NDJSON", "CSV")) {
            Path file = export("format=" + format);

            assertThat(verified("export", file.toString())).as(said).isZero();
            assertThat(said).contains("these are all the entries of the log");
        }
    }

    @Test
    void aPartOfTheTrailIsExportedAndVerified() throws Exception {
        for (String format : List.of("NDJSON", "CSV")) {
            Path file = export("format=" + format + "&operation=COLLECTION&referralId=" + referral);

            assertThat(verified("export", file.toString())).as(said).isZero();
            assertThat(said).contains("each of the 1 entries", "referralId=" + referral);
        }
    }

    @Test
    void aChangedExportNamesTheEntry() throws Exception {
        Path file = export("format=NDJSON");
        String changed =
                Files.readString(file)
                        .replaceFirst(
                                "\"fields\":\\[\"subjects\"],\"index\":",
                                "\"fields\":[\"subject_\"],\"index\":");
        Files.writeString(file, changed);

        assertThat(verified("export", file.toString())).isEqualTo(1);
        assertThat(said).containsPattern("NOT VERIFIED: entry [0-9]+: .*changed");
    }

    @Test
    void anExportIsAnEntryWithItsPurposeWhatWasAskedAndHowMany() {
        bytes("/api/export?format=CSV&operation=COLLECTION&referralId=" + referral + "&" + PURPOSE);

        eventually(
                () ->
                        assertThat(
                                        count(
                                                "%\"fields\":[\"format=CSV\",\"entries=1\",\"referralId="
                                                        + referral
                                                        + "\",\"operation=COLLECTION\"]%\"justification\":\"CRIMINAL_PROCEEDINGS\"%\"kind\":\"export\"%\"operation\":\"DISCLOSURE\"%audit-access%"))
                                .isEqualTo(1));
    }

    @Test
    void whatMatchesNothingIsNotWrittenDown() {
        bytes("/api/export?actor=Some%20Body&" + PURPOSE);

        eventually(
                () ->
                        assertThat(count("%\"format=NDJSON\",\"entries=0\",\"actor\"]%"))
                                .isEqualTo(1));
        assertThat(count("%Some Body%")).isZero();
    }

    @Test
    void anExportWithoutALawfulPurposeOrInAnotherFormatIsRefused() {
        problem("AUDITOR", "/api/export", 400, "purpose-is-lawful");
        problem("AUDITOR", "/api/export?format=PDF&" + PURPOSE, 400, "format-is-known");
    }

    @Test
    void anOperatorExportsNothingAndTheAttemptIsRecorded() {
        String denied = "%\"outcome\":\"DENIED\"%GET /api/export%";
        long before = count(denied);
        problem("OPERATOR", "/api/export?" + PURPOSE, 403, "forbidden");

        eventually(() -> assertThat(count(denied)).isEqualTo(before + 1));
    }

    @Test
    void theWholeLogIsServedAsTilesUnderOnePrefixAndVerified() throws Exception {
        Path log = Files.createDirectories(folder.resolve("log"));
        byte[] checkpoint = bytes("/api/log/checkpoint");
        long size =
                Long.parseLong(new String(checkpoint, StandardCharsets.UTF_8).split("\n", -1)[1]);
        Files.write(log.resolve("checkpoint"), checkpoint);
        for (String kind : List.of("0", "entries")) {
            for (long tile = 0; tile * 256 < size; tile++) {
                keep(log, kind, tile, Math.min(256, size - tile * 256));
            }
        }
        for (long tile = 0; tile * 256 < size / 256; tile++) {
            keep(log, "1", tile, Math.min(256, size / 256 - tile * 256));
        }

        assertThat(verified("log", log.toString())).as(said).isZero();
    }

    @Test
    void thePageAsksForFormatAndPurposeAndHandsTheFileOut() throws Exception {
        Browser auditor = Browser.of(anybody, "auditor", "AUDITOR");
        auditor.sends("/purpose", form("purpose", "SELF_MONITORING"));
        Document page = auditor.opens("/export?organisation=HMRC&outcome=ALLOWED");
        assertThat(page.select("input[name=purpose][checked]").attr("value"))
                .isEqualTo("SELF_MONITORING");
        assertThat(page.select("input[name=organisation]").attr("value")).isEqualTo("HMRC");
        assertThat(auditor.isRefused("/export", form("actor", "x")).select("main").text())
                .contains("Select how the file is written", "Select the purpose of your export");

        String file =
                auditor.sends(
                        "/export",
                        form("format", "CSV", "purpose", "SELF_MONITORING", "actor", "a&b={c} d"));
        assertThat(file)
                .isEqualTo(
                        "/export/file?format=CSV&purpose=SELF_MONITORING&actor=a%26b%3D%7Bc%7D%20d");
        byte[] export =
                bytes(
                        anybody.mutateWith(Browser.signedIn("auditor", "AUDITOR")),
                        "/export/file?format=CSV&purpose=SELF_MONITORING&outcome=ALLOWED");
        Path kept = Files.write(folder.resolve("page.csv"), export);
        assertThat(verified("export", kept.toString())).as(said).isZero();
    }

    private static void keep(Path log, String kind, long tile, long width) throws Exception {
        String path = "tile/%s/%03d%s".formatted(kind, tile, width == 256 ? "" : ".p/" + width);
        Path file = log.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes("/api/log/" + path + "?" + PURPOSE));
    }

    private static Path export(String criteria) throws Exception {
        Path file = Files.createTempFile(folder, "trail", ".export");
        return Files.write(file, bytes("/api/export?" + criteria + "&" + PURPOSE));
    }

    private int verified(String command, String what) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            int exit =
                    Verifier.run(
                            List.of(
                                    command,
                                    what,
                                    "--key",
                                    folder.resolve("log-key.txt").toString()),
                            out,
                            out);
            said = printed.toString(StandardCharsets.UTF_8);
            return exit;
        }
    }

    private static byte[] bytes(String path) {
        return bytes(auditor("AUDITOR"), path);
    }

    private static byte[] bytes(WebTestClient auditor, String path) {
        byte[] body =
                auditor.get()
                        .uri(URI.create(path))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return body == null ? new byte[0] : body;
    }

    private static void problem(String role, String path, int status, String contains) {
        auditor(role)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody(String.class)
                .value(body -> assertThat(body).contains(contains));
    }

    private static WebTestClient auditor(String role) {
        return anybody.mutateWith(
                mockJwt()
                        .jwt(
                                token ->
                                        token.subject(role.toLowerCase(Locale.ROOT))
                                                .claim("roles", List.of(role))));
    }

    private static long count(String like) {
        return service.jdbc()
                .sql("select count(*) from log_entry where convert_from(bytes, 'UTF8') like :like")
                .param("like", like)
                .query(Long.class)
                .single();
    }
}
