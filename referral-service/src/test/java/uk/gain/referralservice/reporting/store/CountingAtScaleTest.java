package uk.gain.referralservice.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Period;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Selection;

/**
 * How long counting takes. 20,000 requests by default; {@code -Dgain.requests=1000000} prints the
 * figures of a large year.
 */
class CountingAtScaleTest {

    private static final int REQUESTS = Integer.getInteger("gain.requests", 20_000);
    private static final int PER_REFERRAL = 20;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Period YEAR = Period.yearTo(YearMonth.of(2026, 10));

    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final TransactionTemplate transactions = database.transactions();
    private final StoredTrackRecords trackRecords = new StoredTrackRecords(jdbc);
    private final StoredCounting counting = new StoredCounting(jdbc, trackRecords);

    @Test
    void aYearIsCountedAndTheDirectoryOnlyLooks() {
        fill(jdbc);
        timed(
                "recount of every track record",
                () -> transactions.execute(_ -> trackRecords.recount(NOW)));
        assertThat(timed("track records of the directory", trackRecords::all)).hasSize(26);
        List<Row> national =
                timed("a year of every region", () -> count(Selection.all(YEAR, Dimension.ROCU)));
        assertThat(national).hasSize(10);
        assertThat(national.stream().mapToLong(row -> row.figures().requests()).sum())
                .isEqualTo(REQUESTS);
        for (Dimension dimension : Dimension.values()) {
            timed(
                    "a year of one region by " + dimension,
                    () -> count(Selection.of("R3", YEAR, dimension)));
        }
        timed(
                "a year of one region by unit, agency, threat area and month",
                () ->
                        count(
                                Selection.of(
                                        "R3",
                                        YEAR,
                                        Dimension.UNIT,
                                        Dimension.AGENCY,
                                        Dimension.THREAT_AREA,
                                        Dimension.MONTH)));
        timed(
                "a month of one region by agency",
                () ->
                        count(
                                Selection.of(
                                        "R3",
                                        new Period(YearMonth.of(2026, 10), YearMonth.of(2026, 10)),
                                        Dimension.AGENCY)));
    }

    private List<Row> count(Selection selection) {
        return Objects.requireNonNull(transactions.execute(_ -> counting.count(selection, NOW)));
    }

    /** Ten regions of six forces, twenty of 26 agencies each; four fifths are answered. */
    private static void fill(JdbcClient jdbc) {
        timed(
                "rows",
                () ->
                        jdbc.sql(
                                                """
                                        insert into referral
                                            (id, reference, rocu, sequence, requesting_unit,
                                             classification, urgency, threat_area,
                                             criterion_kinds, criterion_references, criterion_tiers,
                                             categories, safeguarding, covert,
                                             raised_at, raised_by,
                                             content_event_id, content_key_id, content_schema, content)
                                        select
                                            gen_random_uuid(), 'R-' || n, 'R' || n % 10, 1,
                                            'FORCE-' || n % 60, 'OFFICIAL', 'ROUTINE',
                                            (array['DRUG_TRAFFICKING', 'CYBERCRIME', 'FIREARMS'])
                                                [1 + n % 3],
                                            '{}', '{}', '{}', '{}', false, false,
                                            timestamptz '2025-11-01 00:00Z'
                                                + n * (interval '365 days' / :referrals),
                                            'coordinator',
                                            gen_random_uuid(), gen_random_uuid(), 'schema',
                                            decode(repeat('00', 1200), 'hex')
                                        from generate_series(0, :referrals - 1) as n
                                        """)
                                        .param("referrals", REQUESTS / PER_REFERRAL)
                                        .update()
                                + jdbc.sql(
                                                """
                                                insert into request
                                                    (id, referral_id, agency, agency_name, respond_by,
                                                     urgency, first_respond_by, answer_key_id, state, refusal_code, answered_at)
                                                select
                                                    gen_random_uuid(), referral.id,
                                                    'AGENCY-' || (ordinal * 7 + k) % 26, 'Agency',
                                                    raised_at + interval '7 days',
                                                    'ROUTINE', raised_at + interval '7 days', gen_random_uuid(),
                                                    kind.state,
                                                    case
                                                        when kind.state = 'REFUSED' then 'NO_CAPACITY'
                                                    end,
                                                    case
                                                        when kind.state not in ('SENT', 'OPENED')
                                                            then raised_at
                                                                + random() * interval '9 days'
                                                    end
                                                from (
                                                    select
                                                        id, raised_at,
                                                        row_number() over () as ordinal
                                                    from referral
                                                ) as referral
                                                cross join generate_series(1, :each) as k
                                                cross join lateral (
                                                    select
                                                        (array[
                                                            'SENT', 'OPENED', 'NO_HIT', 'NO_HIT',
                                                            'NO_HIT', 'NO_HIT', 'HIT', 'REFUSED',
                                                            'CONTENT_PROVIDED', 'NO_HIT'
                                                        ])[1 + (ordinal + k) % 10] as state
                                                ) as kind
                                                """)
                                        .param("each", PER_REFERRAL)
                                        .update());
        jdbc.sql("vacuum analyze referral, request").update();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(
                "%,d requests: %s %,d ms%n",
                REQUESTS, what, Duration.ofNanos(System.nanoTime() - start).toMillis());
        return result;
    }
}
