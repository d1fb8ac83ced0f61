package uk.gain.referralservice.finding.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.RequestState;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Urgency;

/**
 * Prints how long each list takes on a real PostgreSQL that holds 100,000 referrals to 20 agencies
 * each, and the plan the database chose. Its name keeps it out of the ordinary tests;
 * docs/finding.md says how it is run.
 */
class FindingFigures {

    private static final Coordinator BY = new Coordinator("coordinator-3", "R3");
    private static final int SHOWN = 51;
    private static final int TIMES = 5;
    private static final long SLOWEST_MILLIS = 1_000;

    @Test
    void areThese() {
        int referrals = Integer.getInteger("gain.finding.referrals", 100_000);
        JdbcClient jdbc = filled(referrals);
        Instant now = Instant.now();
        List<String> slow = new ArrayList<>();
        System.out.printf(
                "%,d referrals, %,d requests, PostgreSQL %s%n",
                referrals,
                20L * referrals,
                jdbc.sql("show server_version").query(String.class).single());
        for (Question question : questions()) {
            StoredFinding finding = new StoredFinding(jdbc);
            long best = Long.MAX_VALUE;
            int found = 0;
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                found =
                        question.counted()
                                ? finding.count(BY, question.filter(), question.list(), 1_000, now)
                                : finding.page(
                                                BY,
                                                question.filter(),
                                                question.list(),
                                                null,
                                                SHOWN,
                                                now)
                                        .size();
                best = Math.min(best, System.nanoTime() - start);
            }
            System.out.printf(
                    Locale.ROOT, "%-34s %5d %9.1f ms%n", question.name(), found, best / 1e6);
            if (best / 1_000_000 > SLOWEST_MILLIS) {
                slow.add(question.name());
            }
            if (Boolean.getBoolean("gain.finding.plans")) {
                System.out.println(plan(jdbc, question, now));
            }
        }
        assertThat(slow).as("slower than %d ms", SLOWEST_MILLIS).isEmpty();
    }

    private record Question(String name, Filter filter, @Nullable WorkList list, boolean counted) {}

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        ask(questions, "all", f -> f);
        ask(questions, "own", f -> with(f, null, null, null, null, true, null, false));
        ask(questions, "unit", f -> with(f, null, null, "UNIT-2", null, false, null, false));
        ask(
                questions,
                "operation, rare",
                f -> with(f, null, null, null, "OP-17", false, null, false));
        ask(
                questions,
                "urgent firearms",
                f ->
                        new Filter(
                                Set.of(),
                                null,
                                false,
                                null,
                                ThreatArea.FIREARMS,
                                null,
                                false,
                                Urgency.URGENT,
                                null,
                                null,
                                null));
        ask(questions, "agency", f -> with(f, null, "A7", null, null, false, null, false));
        ask(
                questions,
                "state HIT",
                f -> with(f, RequestState.HIT, null, null, null, false, null, false));
        ask(
                questions,
                "state UNDELIVERABLE, none",
                f -> with(f, RequestState.UNDELIVERABLE, null, null, null, false, null, false));
        ask(
                questions,
                "agency and rare state",
                f -> with(f, RequestState.CONTENT_REFUSED, "A7", null, null, false, null, false));
        ask(questions, "overdue", f -> with(f, null, null, null, null, false, null, true));
        ask(
                questions,
                "overdue at an agency",
                f -> with(f, null, "A7", null, null, false, null, true));
        ask(
                questions,
                "reference",
                f -> with(f, null, null, null, null, false, "R3-2026-000007", false));
        for (WorkList list : WorkList.values()) {
            questions.add(new Question("work list " + list, Filter.none(), list, false));
            questions.add(new Question("count of " + list, Filter.none(), list, true));
        }
        return questions;
    }

    private static void ask(List<Question> questions, String name, UnaryOperator<Filter> filter) {
        questions.add(new Question(name, filter.apply(Filter.none()), null, false));
    }

    private static Filter with(
            Filter none,
            @Nullable RequestState state,
            @Nullable String agency,
            @Nullable String unit,
            @Nullable String operation,
            boolean own,
            @Nullable String reference,
            boolean overdue) {
        return new Filter(
                state == null ? none.states() : Set.of(state),
                agency,
                overdue,
                unit,
                null,
                operation,
                own,
                null,
                null,
                null,
                reference);
    }

    private static String plan(JdbcClient jdbc, Question question, Instant now) {
        Wanted wanted = Wanted.of(BY, question.filter(), question.list(), null, now);
        return String.join(
                System.lineSeparator(),
                jdbc.sql(
                                """
                                explain (analyze, buffers, costs off)
                                select referral.id
                                from referral
                                where %s
                                order by referral.id desc
                                limit :limit
                                """
                                        .formatted(wanted.conditions()))
                        .params(wanted.parameters())
                        .param("limit", SHOWN)
                        .query(String.class)
                        .list());
    }

    /** Ten regions; most requests answered, some overdue, few of the rare states. */
    private static JdbcClient filled(int referrals) {
        Database database = RealParts.postgres().freshDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/platform", "classpath:db/migration")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql(REFERRALS)
                .param("referrals", referrals)
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(REQUESTS).update();
        jdbc.sql(TO_READ).update();
        jdbc.sql(ALERTS).update();
        jdbc.sql("vacuum analyze").update();
        return jdbc;
    }

    private static final String REFERRALS =
            """
            insert into referral
                (id, reference, rocu, sequence, requesting_unit, classification, urgency, threat_area,
                 criterion_kinds, criterion_references, criterion_tiers, categories, safeguarding,
                 covert, operation, raised_at, raised_by, lawful_purpose,
                 content_event_id, content_key_id, content_schema, content)
            select
                uuidv7((n - :referrals) * interval '4 minutes'),
                format('R%s-2026-%s', n % 10, lpad((n / 10)::text, 6, '0')),
                'R' || n % 10, 1, 'UNIT-' || n / 10 % 5, 'OFFICIAL',
                (array['URGENT', 'PRIORITY', 'ROUTINE', 'ROUTINE', 'ROUTINE'])[1 + n / 10 % 5],
                (array['DRUG_TRAFFICKING', 'FIREARMS', 'CYBERCRIME', 'COUNTY_LINES'])[1 + n / 50 % 4],
                '{MAPPED_OCG}', array[null]::text[], array[2], '{TAX}', false, false,
                case when n % 7 = 0 then 'OP-' || n % 499 end,
                cast(:now as timestamptz) + (n - :referrals) * interval '4 minutes',
                'coordinator-' || n % 10, 'CRIME',
                gen_random_uuid(), gen_random_uuid(), 'content', decode(repeat('ab', 900), 'hex')
            from generate_series(1, :referrals) as n
            """;

    private static final String REQUESTS =
            """
            insert into request
                (id, referral_id, agency, agency_name, respond_by, first_respond_by, urgency, state,
                 answered_at, clock_stopped_at, answer_key_id)
            select
                gen_random_uuid(), referral.id, 'A' || drawn.a, 'Agency', raised_at + interval '7 days',
                raised_at + interval '7 days', referral.urgency,
                case
                    when chance < 0.55 then 'NO_HIT'
                    when chance < 0.65 then 'CONTENT_PROVIDED'
                    when chance < 0.70 then 'REFUSED'
                    when chance < 0.73 then 'HIT'
                    when chance < 0.7305 then 'CONTENT_REFUSED'
                    when chance < 0.731 then 'CLARIFICATION_SOUGHT'
                    when chance < 0.98 then 'CLOSED'
                    else 'OPENED'
                end,
                case when chance < 0.7305 or chance between 0.731 and 0.98 then raised_at end,
                case when chance between 0.7305 and 0.731 then raised_at + interval '1 hour' end,
                content_key_id
            from referral
            cross join generate_series(1, 20) as a
            cross join lateral (select random() as chance, referral.id, a) as drawn
            """;

    private static final String TO_READ =
            """
            insert into answer_to_read (request_id, referral_id, position)
            select id, referral_id, row_number() over ()
            from request
            where state = 'CONTENT_PROVIDED'
            and random() < 0.02
            """;

    private static final String ALERTS =
            """
            insert into deconfliction_alert
                (event_id, referral_id, other_referral_id, reference, rocu, contact, alerted_at,
                 noted_at, noted_by)
            select
                gen_random_uuid(), id, id, 'X', 'X', 'X', now(),
                case when noted then now() end, case when noted then 'somebody' end
            from (select id, random() < 0.9 as noted from referral where random() < 0.05) as alerted
            """;
}
