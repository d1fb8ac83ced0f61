package uk.gain.referralservice.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.directory.model.TrackRecord;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Figures;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Selection;
import uk.gain.referralservice.reporting.model.Worth;

class CountingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant IN_JULY = Instant.parse("2026-07-10T09:00:00Z");
    private static final Period JULY = new Period(YearMonth.of(2026, 7), YearMonth.of(2026, 7));
    private static final Duration HOUR = Duration.ofHours(1);

    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final TransactionTemplate transactions = database.transactions();
    private final StoredTrackRecords trackRecords = new StoredTrackRecords(jdbc);
    private final StoredCounting counting = new StoredCounting(jdbc, trackRecords);

    @Test
    void monthsBeginAtMidnightInLondon() {
        for (String at :
                List.of(
                        "2026-06-30T22:59:59.999999Z",
                        "2026-06-30T23:00:00Z",
                        "2026-07-31T22:59:59.999999Z",
                        "2026-07-31T23:00:00Z")) {
            asked(raised("TN", "SWP", Instant.parse(at)), "A", "SENT", null, null);
        }
        Period summer = new Period(YearMonth.of(2026, 6), YearMonth.of(2026, 8));
        assertThat(count(Selection.of("TN", summer, Dimension.MONTH)))
                .extracting(row -> row.month() + " " + row.figures().referrals())
                .containsExactly("2026-06 1", "2026-07 2", "2026-08 1");
        assertThat(count(Selection.of("TN", JULY)))
                .extracting(row -> row.figures().referrals())
                .containsExactly(2L);
    }

    @Test
    void everyRequestIsInExactlyOneGroup() {
        UUID referral = raised("TN", "SWP", IN_JULY);
        asked(referral, "A", "QUEUED", null, null);
        asked(referral, "B", "SENT", null, null);
        change(
                asked(referral, "C", "CLARIFICATION_SOUGHT", null, null),
                "clock_stopped_at = respond_by");
        asked(referral, "D", "HIT", HOUR, null);
        asked(referral, "E", "CONTENT_PROVIDED", HOUR.multipliedBy(2), null);
        asked(referral, "F", "CONTENT_REFUSED", HOUR.multipliedBy(3), "RISK_TO_PERSON");
        asked(referral, "G", "NO_HIT", HOUR.multipliedBy(4), null);
        asked(referral, "H", "REFUSED", HOUR.multipliedBy(5), "NO_CAPACITY");
        asked(referral, "I", "WITHDRAWN", null, null);
        asked(referral, "J", "LAPSED", null, null);
        Figures figures = only(Selection.of("TN", JULY));
        assertThat(figures.referrals()).isEqualTo(1);
        assertThat(figures.requests()).isEqualTo(10);
        assertThat(figures.queued()).isEqualTo(1);
        assertThat(figures.unanswered()).isEqualTo(2);
        assertThat(figures.overdue()).as("the clock of one stands still").isEqualTo(1);
        assertThat(figures.hits()).isEqualTo(3);
        assertThat(figures.noHits()).isEqualTo(1);
        assertThat(figures.refused()).isEqualTo(1);
        assertThat(figures.contentRefused()).isEqualTo(1);
        assertThat(figures.ended()).isEqualTo(2);
        assertThat(figures.refusals())
                .isEqualTo(Map.of(RefusalCode.RISK_TO_PERSON, 1L, RefusalCode.NO_CAPACITY, 1L));
        assertThat(figures.median()).isEqualTo(HOUR.multipliedBy(3));
        assertThat(figures.ninetiethPercentile()).isEqualTo(HOUR.multipliedBy(5));
        assertThat(figures.queued() + figures.answered() + figures.unanswered() + figures.ended())
                .isEqualTo(figures.requests());
    }

    @Test
    void aRequestThatWaitedInTheQueueIsTimedFromItsRelease() {
        UUID referral = raised("TN", "SWP", IN_JULY);
        UUID request = asked(referral, "A", "NO_HIT", HOUR.multipliedBy(30), null);
        happened(referral, request, "REQUESTS_RELEASED", IN_JULY.plus(Duration.ofDays(1)));
        assertThat(only(Selection.of("TN", JULY)).median()).isEqualTo(HOUR.multipliedBy(6));
    }

    @Test
    void aClosedRequestCountsAsWhatItWas() {
        UUID referral = raised("TN", "SWP", IN_JULY);
        UUID request = asked(referral, "A", "REFUSED", HOUR, "NO_CAPACITY");
        Figures before = only(Selection.of("TN", JULY));
        change(request, "state = 'CLOSED', closed_from = 'REFUSED'");
        assertThat(only(Selection.of("TN", JULY))).isEqualTo(before);
    }

    @Test
    void whatWasAnsweredBeforeARecallStaysAnswered() {
        UUID referral = raised("TN", "SWP", IN_JULY);
        Map<String, List<String>> said =
                Map.of(
                        "NEVER", List.of(),
                        "HIT", List.of("REQUEST_HIT", "CONTENT_PROVIDED"),
                        "NO_HIT", List.of("REQUEST_NO_HIT"),
                        "REFUSED", List.of("REQUEST_REFUSED"),
                        "CONTENT_REFUSED", List.of("REQUEST_HIT", "CONTENT_REFUSED"),
                        "BACK", List.of("REQUEST_HIT", "CONTENT_PROVIDED", "ANSWER_WITHDRAWN"),
                        "ANEW", List.of("REQUEST_HIT", "ANSWER_WITHDRAWN", "REQUEST_NO_HIT"));
        said.forEach(
                (agency, kinds) -> {
                    UUID request = asked(referral, agency, "RECALLED", null, null);
                    Instant at = IN_JULY;
                    for (String kind : kinds) {
                        at = at.plus(HOUR);
                        happened(referral, request, kind, at);
                    }
                });
        Figures figures = only(Selection.of("TN", JULY));
        assertThat(figures.hits()).isEqualTo(2);
        assertThat(figures.noHits()).isEqualTo(2);
        assertThat(figures.refused()).isEqualTo(1);
        assertThat(figures.contentRefused()).isEqualTo(1);
        assertThat(figures.ended()).isEqualTo(2);
        assertThat(figures.median()).isEqualTo(HOUR);
        assertThat(figures.ninetiethPercentile()).isEqualTo(HOUR.multipliedBy(3));
    }

    @Test
    void outcomesCountForTheirReferralAndForTheAgencyTheyName() {
        UUID referral = raised("TN", "SWP", IN_JULY);
        UUID request = asked(referral, "A", "HIT", HOUR, null);
        asked(referral, "B", "NO_HIT", HOUR, null);
        outcome(referral, request, "SEIZURE", 6_000_000L, null);
        outcome(referral, null, "ARREST", null, 2);
        outcome(referral, null, "DISRUPTION_MODERATE", null, null);
        assertThat(only(Selection.of("TN", JULY)).worth())
                .isEqualTo(new Worth(0, 2, 1, 6_000_000, 0, 1, 0, 0, 0));
        assertThat(count(Selection.of("TN", JULY, Dimension.AGENCY)))
                .extracting(row -> row.agency() + " " + row.figures().worth().seizedPence())
                .containsExactly("A 6000000", "B 0");
    }

    @Test
    void aClockThatStoodStillAfterTheLimitIsOverdue() {
        UUID referral = raised("TN", "SWP", IN_JULY);
        UUID request = asked(referral, "A", "CLARIFICATION_SOUGHT", null, null);
        change(request, "clock_stopped_at = respond_by");
        assertThat(only(Selection.of("TN", JULY)).overdue()).isZero();
        change(request, "clock_stopped_at = respond_by + interval '1 microsecond'");
        assertThat(only(Selection.of("TN", JULY)).overdue()).isEqualTo(1);
    }

    @Test
    void aLimitIsPassedOnlyAfterIt() {
        UUID referral = raised("TN", "SWP", IN_JULY);
        asked(referral, "A", "SENT", null, null);
        Instant limit = IN_JULY.plus(Duration.ofDays(7));
        assertThat(overdueAt(limit)).isZero();
        assertThat(overdueAt(limit.plusNanos(1_000))).isEqualTo(1);
    }

    @Test
    void rowsAreToldApartByEverythingAskedForAndNarrowedByTheRest() {
        UUID first = raised("TN", "SWP", IN_JULY);
        asked(first, "A", "HIT", HOUR, null);
        asked(first, "B", "SENT", null, null);
        UUID second = raised("NW", "GMP", IN_JULY);
        asked(second, "A", "NO_HIT", HOUR, null);
        assertThat(count(Selection.all(JULY, Dimension.ROCU, Dimension.AGENCY)))
                .extracting(
                        row -> row.rocu() + " " + row.agency() + " " + row.figures().referrals())
                .containsExactly("NW A 1", "TN A 1", "TN B 1");
        assertThat(count(Selection.all(JULY, Dimension.UNIT, Dimension.THREAT_AREA)))
                .extracting(row -> row.unit() + " " + row.threatArea())
                .containsExactly("GMP CYBERCRIME", "SWP CYBERCRIME");
        assertThat(
                        only(new Selection(JULY, Set.of(), "TN", "SWP", "A", ThreatArea.CYBERCRIME))
                                .requests())
                .isEqualTo(1);
        assertThat(count(Selection.of("YH", JULY))).isEmpty();
    }

    @Test
    void aTrackRecordIsOfTwelveMonthsAndOfWhatWasSent() {
        UUID old = raised("TN", "SWP", Instant.parse("2025-11-24T08:59:59Z"));
        asked(old, "A", "REFUSED", HOUR, "NO_CAPACITY");
        UUID young = raised("TN", "SWP", Instant.parse("2025-11-24T09:00:00Z"));
        asked(young, "A", "HIT", HOUR, null);
        asked(young, "B", "QUEUED", null, null);
        transactions.executeWithoutResult(_ -> trackRecords.recount(NOW));
        Map<AgencyCode, TrackRecord> records = trackRecords.all();
        assertThat(records)
                .containsOnly(
                        Map.entry(
                                new AgencyCode("A"),
                                new TrackRecord(NOW, 1, 1, 1, 0, 0, HOUR, HOUR)));
        transactions.executeWithoutResult(_ -> trackRecords.recount(NOW));
        assertThat(trackRecords.all()).isEqualTo(records);
    }

    private long overdueAt(Instant now) {
        return Objects.requireNonNull(
                        transactions.execute(_ -> counting.count(Selection.of("TN", JULY), now)))
                .getFirst()
                .figures()
                .overdue();
    }

    private Figures only(Selection selection) {
        List<Row> rows = count(selection);
        assertThat(rows).hasSize(1);
        return rows.getFirst().figures();
    }

    private List<Row> count(Selection selection) {
        return Objects.requireNonNull(transactions.execute(_ -> counting.count(selection, NOW)));
    }

    private UUID raised(String rocu, String unit, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into referral
                            (id, reference, rocu, sequence, requesting_unit,
                             classification, urgency, threat_area,
                             criterion_kinds, criterion_references, criterion_tiers,
                             categories, safeguarding, covert, raised_at, raised_by,
                             content_event_id, content_key_id, content_schema, content)
                        values
                            (:id, :reference, :rocu, 1, :unit, 'OFFICIAL', 'ROUTINE', 'CYBERCRIME',
                             '{}', '{}', '{}', '{}', false, false, :at, 'coordinator',
                             gen_random_uuid(), gen_random_uuid(), 'schema', '')
                        """)
                .param("id", id)
                .param("reference", id.toString())
                .param("rocu", rocu)
                .param("unit", unit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private UUID asked(
            UUID referral,
            String agency,
            String state,
            @Nullable Duration took,
            @Nullable String refusal) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into request
                            (id, referral_id, agency, agency_name, respond_by,
                             urgency, first_respond_by, answer_key_id,
                             state, refusal_code, answered_at)
                        select
                            :id, id, :agency, :agency, raised_at + interval '7 days',
                            'ROUTINE', raised_at + interval '7 days', gen_random_uuid(),
                            :state, :refusal,
                            raised_at + cast(:took as bigint) * interval '1 second'
                        from referral
                        where id = :referral
                        """)
                .param("id", id)
                .param("referral", referral)
                .param("agency", agency)
                .param("state", state)
                .param("refusal", refusal)
                .param("took", took == null ? null : took.toSeconds())
                .update();
        return id;
    }

    private void change(UUID request, String how) {
        jdbc.sql("update request set " + how + " where id = :id").param("id", request).update();
    }

    private void outcome(
            UUID referral,
            @Nullable UUID request,
            String kind,
            @Nullable Long pence,
            @Nullable Integer people) {
        jdbc.sql(
                        """
                        insert into outcome
                            (event_id, referral_id, request_id, kind, value_pence, count, said_at)
                        values
                            (gen_random_uuid(), :referral, cast(:request as uuid), :kind,
                             cast(:pence as bigint), cast(:people as int), now())
                        """)
                .param("referral", referral)
                .param("request", request == null ? null : request.toString())
                .param("kind", kind)
                .param("pence", pence)
                .param("people", people)
                .update();
    }

    private void happened(UUID referral, UUID request, String kind, Instant at) {
        jdbc.sql(
                        """
                        insert into history
                            (event_id, referral_id, request_id, kind, occurred_at, recorded_at,
                             actor_kind, actor_role, actor_subject, actor_organisation)
                        values
                            (gen_random_uuid(), :referral, :request, :kind, :at, :at,
                             'EXCHANGE', 'EXCHANGE', 'referral-service', 'EXCHANGE')
                        """)
                .param("referral", referral)
                .param("request", request)
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
