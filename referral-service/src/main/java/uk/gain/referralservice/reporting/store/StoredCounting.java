package uk.gain.referralservice.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.reporting.model.Counting;
import uk.gain.referralservice.reporting.model.Dimension;
import uk.gain.referralservice.reporting.model.Figures;
import uk.gain.referralservice.reporting.model.Row;
import uk.gain.referralservice.reporting.model.Selection;
import uk.gain.referralservice.reporting.model.Worth;

@Repository
class StoredCounting implements Counting {

    private static final String REFUSALS =
            Arrays.stream(RefusalCode.values())
                    .map(
                            code ->
                                    """
                                    count(*) filter (
                                        where (refused or content_refused)
                                        and refusal_code = '%1$s'
                                    ) as "%1$s"
                                    """
                                            .formatted(code.name()))
                    .collect(Collectors.joining(",\n"));

    /** The keys of a selection, what it is grouped by, and what it is counted of. */
    private static final String COUNT =
            """
            select
                %%s,
                count(*) as requests,
                count(*) filter (where queued) as queued,
                count(*) filter (where hit) as hits,
                count(*) filter (where no_hit) as no_hits,
                count(*) filter (where refused) as refused,
                count(*) filter (where content_refused) as content_refused,
                count(*) filter (where unanswered) as unanswered,
                count(*) filter (where overdue) as overdue,
                count(*) filter (where ended) as ended,
                extract(epoch from (
                    percentile_disc(array[0.5, 0.9]) within group (order by took)
                )[1]) as median_seconds,
                extract(epoch from (
                    percentile_disc(array[0.5, 0.9]) within group (order by took)
                )[2]) as ninetieth_seconds,
                %s
            from (%s) as counted
            where (cast(:rocu as text) is null or rocu = :rocu)
            and (cast(:unit as text) is null or requesting_unit = :unit)
            and (cast(:agency as text) is null or agency = :agency)
            and (cast(:area as text) is null or threat_area = :area)
            group by grouping sets ((%%s))
            having count(*) > 0
            order by unit, rocu, agency, area, month
            """
                    .formatted(REFUSALS, Counted.REQUESTS);

    /** A referral asks each agency once: by agency, its requests are its referrals. */
    private static final String COUNT_REFERRALS =
            """
            select
                %s,
                count(*) as referrals
            from referral
            where raised_at >= :from
            and raised_at < :until
            and (cast(:rocu as text) is null or rocu = :rocu)
            and (cast(:unit as text) is null or requesting_unit = :unit)
            and (cast(:area as text) is null or threat_area = :area)
            group by grouping sets ((%s))
            """;

    /** Of agencies: only outcomes that name a request. */
    private static final String COUNT_WORTH =
            """
            select
                %s,
                count(*) filter (where kind = 'LEAD') as leads,
                coalesce(sum(count) filter (where kind = 'ARREST'), 0) as arrests,
                count(*) filter (where kind = 'SEIZURE') as seizures,
                coalesce(sum(value_pence) filter (where kind = 'SEIZURE'), 0) as seized_pence,
                count(*) filter (where kind = 'DISRUPTION_MAJOR') as major,
                count(*) filter (where kind = 'DISRUPTION_MODERATE') as moderate,
                count(*) filter (where kind = 'DISRUPTION_MINOR') as minor,
                coalesce(sum(count) filter (where kind = 'SAFEGUARDING'), 0) as safeguarded,
                count(*) filter (where kind = 'NONE') as nothing
            from (
                select
                    outcome.kind,
                    outcome.count,
                    outcome.value_pence,
                    request.agency,
                    referral.rocu,
                    referral.requesting_unit,
                    referral.threat_area,
                    referral.raised_at
                from outcome
                join referral on referral.id = outcome.referral_id
                left join request on request.id = outcome.request_id
                where referral.raised_at >= :from
                and referral.raised_at < :until
            ) as outcome
            where (not :ofAgencies or agency is not null)
            and (cast(:rocu as text) is null or rocu = :rocu)
            and (cast(:unit as text) is null or requesting_unit = :unit)
            and (cast(:agency as text) is null or agency = :agency)
            and (cast(:area as text) is null or threat_area = :area)
            group by grouping sets ((%s))
            """;

    private final JdbcClient jdbc;
    private final StoredTrackRecords trackRecords;

    StoredCounting(JdbcClient jdbc, StoredTrackRecords trackRecords) {
        this.jdbc = jdbc;
        this.trackRecords = trackRecords;
    }

    @Override
    public List<Row> count(Selection selection, Instant now) {
        jdbc.sql(Counted.SORT_IN_MEMORY).update();
        List<Row> rows =
                of(selection, COUNT)
                        .param("agency", selection.agency())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(StoredCounting::row)
                        .list();
        Map<Row, Worth> worth =
                of(selection, COUNT_WORTH)
                        .param("agency", selection.agency())
                        .param("ofAgencies", selection.isOfAgencies())
                        .query(StoredCounting::worth)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return withReferrals(selection, rows).stream()
                .map(
                        row ->
                                row.with(
                                        row.figures()
                                                .with(
                                                        worth.getOrDefault(
                                                                row.with(Figures.NONE),
                                                                Worth.NOTHING))))
                .toList();
    }

    private List<Row> withReferrals(Selection selection, List<Row> rows) {
        if (selection.isOfAgencies()) {
            return rows.stream().map(row -> row.with(row.figures().requests())).toList();
        }
        Map<Row, Long> referrals =
                of(selection, COUNT_REFERRALS).query(StoredCounting::referrals).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return rows.stream()
                .map(row -> row.with(referrals.getOrDefault(row.with(Figures.NONE), 0L)))
                .toList();
    }

    private JdbcClient.StatementSpec of(Selection selection, String statement) {
        return jdbc.sql(statement.formatted(keys(selection.by()), groups(selection.by())))
                .param("rocu", selection.rocu())
                .param("unit", selection.unit())
                .param(
                        "area",
                        selection.threatArea() == null ? null : selection.threatArea().name())
                .param("from", selection.period().from().atOffset(ZoneOffset.UTC))
                .param("until", selection.period().until().atOffset(ZoneOffset.UTC));
    }

    private static String keys(Set<Dimension> by) {
        return Arrays.stream(Dimension.values())
                .map(
                        dimension ->
                                (by.contains(dimension) ? expression(dimension) : "null")
                                        + " as "
                                        + name(dimension))
                .collect(Collectors.joining(",\n    "));
    }

    private static String groups(Set<Dimension> by) {
        return by.stream().map(StoredCounting::expression).collect(Collectors.joining(", "));
    }

    private static String expression(Dimension dimension) {
        return switch (dimension) {
            case UNIT -> "requesting_unit collate \"C\"";
            case ROCU -> "rocu collate \"C\"";
            case AGENCY -> "agency collate \"C\"";
            case THREAT_AREA -> "threat_area collate \"C\"";
            case MONTH ->
                    "cast(date_trunc('month', raised_at at time zone 'Europe/London') as date)";
        };
    }

    private static String name(Dimension dimension) {
        return switch (dimension) {
            case UNIT -> "unit";
            case ROCU -> "rocu";
            case AGENCY -> "agency";
            case THREAT_AREA -> "area";
            case MONTH -> "month";
        };
    }

    @Override
    public List<Force> forces() {
        return jdbc.sql(
                        """
                        select
                            requesting_unit.rocu,
                            rocu.name as rocu_name,
                            requesting_unit.code,
                            requesting_unit.name
                        from requesting_unit
                        join rocu on rocu.code = requesting_unit.rocu
                        order by rocu.name, requesting_unit.name
                        """)
                .query(
                        (row, _) ->
                                new Force(
                                        row.getString("rocu"),
                                        row.getString("rocu_name"),
                                        row.getString("code"),
                                        row.getString("name")))
                .list();
    }

    @Override
    public boolean recountTrackRecords(Instant now) {
        return trackRecords.recount(now);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return keyed(
                row,
                new Figures(
                        0,
                        row.getLong("requests"),
                        row.getLong("queued"),
                        row.getLong("hits"),
                        row.getLong("no_hits"),
                        row.getLong("refused"),
                        row.getLong("content_refused"),
                        refusals(row),
                        row.getLong("unanswered"),
                        row.getLong("overdue"),
                        row.getLong("ended"),
                        Durations.seconds(row, "median_seconds"),
                        Durations.seconds(row, "ninetieth_seconds"),
                        Worth.NOTHING));
    }

    private static Map.Entry<Row, Long> referrals(ResultSet row, int number) throws SQLException {
        return Map.entry(keyed(row, Figures.NONE), row.getLong("referrals"));
    }

    private static Map.Entry<Row, Worth> worth(ResultSet row, int number) throws SQLException {
        return Map.entry(
                keyed(row, Figures.NONE),
                new Worth(
                        row.getLong("leads"),
                        row.getLong("arrests"),
                        row.getLong("seizures"),
                        row.getLong("seized_pence"),
                        row.getLong("major"),
                        row.getLong("moderate"),
                        row.getLong("minor"),
                        row.getLong("safeguarded"),
                        row.getLong("nothing")));
    }

    private static Row keyed(ResultSet row, Figures figures) throws SQLException {
        return new Row(
                row.getString("unit"),
                row.getString("rocu"),
                row.getString("agency"),
                area(row.getString("area")),
                month(row.getObject("month", LocalDate.class)),
                figures);
    }

    private static Map<RefusalCode, Long> refusals(ResultSet row) throws SQLException {
        Map<RefusalCode, Long> refusals = new EnumMap<>(RefusalCode.class);
        for (RefusalCode code : RefusalCode.values()) {
            long count = row.getLong(code.name());
            if (count > 0) {
                refusals.put(code, count);
            }
        }
        return refusals;
    }

    private static @Nullable ThreatArea area(@Nullable String name) {
        return name == null ? null : ThreatArea.valueOf(name);
    }

    private static @Nullable YearMonth month(@Nullable LocalDate first) {
        return first == null ? null : YearMonth.from(first);
    }
}
