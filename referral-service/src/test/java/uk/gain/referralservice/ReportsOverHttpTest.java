package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;
import static uk.gain.referralservice.FollowingOverHttpTest.get;
import static uk.gain.referralservice.RaisingOverHttpTest.problem;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.referralservice.reporting.application.CountingTrackRecords;

class ReportsOverHttpTest extends RunningService {

    private final YearMonth now = YearMonth.now(ZoneId.of("Europe/London"));

    @Autowired AvroRecords avro;
    @Autowired CountingTrackRecords trackRecords;

    @Test
    void requestsPerForceAreOneCall() {
        raises(Bodies.inOrder());
        JsonNode table = gets("/api/reports/requests-per-force?to={to}", now);
        assertThat(texts(table.path("forces"), "code"))
                .containsExactlyInAnyOrder(
                        "TARIAN-TEAM", "DYFED-POWYS-POLICE", "GWENT-POLICE", "SOUTH-WALES-POLICE");
        assertThat(
                        table.path("forces")
                                .valueStream()
                                .filter(
                                        line ->
                                                line.path("code")
                                                        .asString()
                                                        .equals("SOUTH-WALES-POLICE"))
                                .mapToLong(line -> line.path("requests").asLong())
                                .sum())
                .isGreaterThanOrEqualTo(2);
        assertThat(texts(table.path("otherRegions"), "code"))
                .hasSizeGreaterThanOrEqualTo(9)
                .contains("NW", "LN")
                .doesNotContain("TN");
        assertThat(table.path("period").path("from").asString())
                .isEqualTo(now.minusMonths(11).toString());
    }

    @Test
    void aRegionSeesDetailsOfItsOwnOnly() {
        raises(Bodies.inOrder());
        JsonNode own = gets("/api/reports/figures?by=ROCU&by=UNIT&from={from}&to={to}", now, now);
        assertThat(texts(own.path("rows"), "rocu")).isNotEmpty().containsOnly("TN");
        JsonNode foreign =
                gets(
                        "/api/reports/figures?by=UNIT&unit=CHESHIRE-POLICE&from={from}&to={to}",
                        now,
                        now);
        assertThat(foreign.path("rows")).isEmpty();
        JsonNode regions = gets("/api/reports/regions?from={from}&to={to}", now, now);
        assertThat(texts(regions.path("rows"), "rocu")).contains("TN");
        assertThat(regions.path("rows").path(0).path("unit").isNull()).isTrue();
    }

    @Test
    void figuresAreAFileToo() {
        raises(Bodies.inOrder());
        String csv = csv("/api/reports/figures?by=UNIT&by=MONTH&from={from}&to={to}", now, now);
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst())
                .startsWith("unit,month,referrals,requests,queued,answered,hits,noHits,refused,")
                .endsWith(",safeguarded,nothing");
        assertThat(lines.subList(1, lines.size()))
                .anyMatch(line -> line.startsWith("SOUTH-WALES-POLICE," + now + ","));
        assertThat(csv("/api/reports/requests-per-force?to={to}", now))
                .startsWith("kind,code,name,referrals,requests\r\n");
    }

    @Test
    void whatIsPublishedIsAYearThatIsOver() {
        int lastYear = now.getMonthValue() > 3 ? now.getYear() : now.getYear() - 1;
        JsonNode published = operator("/api/reports/published/{year}?by=AGENCY", lastYear);
        assertThat(published.path("rows").valueStream())
                .as("nothing was asked that year")
                .allMatch(row -> row.path("figures").path("requests").asLong(-1) == 0);
        problem(get(tarian(), "/api/reports/published/{year}", lastYear + 1), 404, "not-found");
        problem(
                get(tarian(), "/api/reports/published/{year}?by=MONTH", lastYear),
                400,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports/figures",
                "/api/reports/regions",
                "/api/reports/requests-per-force"
            })
    void onlyCoordinatorsSeeARegionsFiguresAndWhoElseTriedIsOnRecord(String path) {
        problem(get(as("operator", "OPERATOR"), path), 403, "forbidden");
        problem(get(as("requester.southwales", "REQUESTER"), path), 403, "forbidden");
        problem(get(http, path), 401, "unauthenticated");
        eventually(
                () ->
                        assertThat(Published.on(Topics.REFERRAL_ACCESS, avro))
                                .anyMatch(
                                        access ->
                                                access.getOutcome() == AccessOutcome.DENIED
                                                        && access.getSource().equals("GET " + path)
                                                        && access.getActor()
                                                                .getSubject()
                                                                .equals("operator")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-13",
                "from=yesterday",
                "from=2026-05&to=2026-04",
                "from=2020-01&to=2026-01",
                "from=1999-12",
                "by=COLOUR",
                "threatArea=NONE"
            })
    void aPeriodOrParameterThatCannotBeIsRefused(String query) {
        problem(get(tarian(), "/api/reports/figures?" + query), 400, "invalid-request");
    }

    @Test
    void theDirectoryShowsHowEachAgencyHasAnswered() {
        raises(Bodies.inOrder());
        assertThat(trackRecords.recount()).isTrue();
        JsonNode hmrc = gets("/api/agencies/{code}/track-record", "HMRC");
        assertThat(hmrc.path("requests").asLong()).isPositive();
        JsonNode listed =
                gets("/api/agencies?limit=200")
                        .path("items")
                        .valueStream()
                        .filter(agency -> agency.path("code").asString().equals("HMRC"))
                        .findFirst()
                        .orElseThrow();
        assertThat(listed.path("trackRecord")).isEqualTo(hmrc);
        get(tarian(), "/api/agencies/{code}/track-record", "RSPCA").expectStatus().isNoContent();
    }

    private JsonNode operator(String path, Object... variables) {
        return json(
                get(as("operator", "OPERATOR"), path, variables)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private String csv(String path, Object... variables) {
        WebTestClient.ResponseSpec answer =
                tarian().get()
                        .uri(path, variables)
                        .accept(MediaType.parseMediaType("text/csv"))
                        .exchange();
        answer.expectStatus().isOk();
        answer.expectHeader().contentTypeCompatibleWith(MediaType.parseMediaType("text/csv"));
        return new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBody()),
                StandardCharsets.UTF_8);
    }
}
