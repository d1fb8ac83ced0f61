package uk.gain.auditservice.finding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.entry.Entry;
import uk.gain.auditservice.entry.Who;
import uk.gain.auditservice.finding.model.EntryIndex;
import uk.gain.auditservice.finding.model.Search;

@Repository
class JdbcEntryIndex implements EntryIndex {

    private final JdbcClient jdbc;

    JdbcEntryIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Entry> entries) {
        jdbc.sql(
                        """
                        insert into entry_index (entry_index, at, operation, outcome, referral_id,
                                                 actor, organisation, object_id)
                        select *
                        from unnest(:indexes::bigint[], :ats::timestamptz[], :operations::text[],
                                    :outcomes::text[], :referralIds::uuid[], :actors::text[],
                                    :organisations::text[], :objectIds::text[])
                        """)
                .param("indexes", entries.stream().map(Entry::index).toArray(Long[]::new))
                .param("ats", texts(entries, entry -> entry.time().toString()))
                .param(
                        "operations",
                        texts(entries, entry -> entry.happening().act().operation().name()))
                .param(
                        "outcomes",
                        texts(entries, entry -> entry.happening().act().outcome().name()))
                .param("referralIds", texts(entries, JdbcEntryIndex::referralId))
                .param("actors", texts(entries, entry -> who(entry, Who::subject)))
                .param("organisations", texts(entries, entry -> who(entry, Who::organisation)))
                .param("objectIds", texts(entries, entry -> entry.happening().matter().id()))
                .update();
    }

    @Override
    public List<Found> newest(Search search, long before, int most) {
        return find(search, "and found.entry_index < :position", "desc", before, most);
    }

    @Override
    public List<Found> oldest(Search search, long after, int most) {
        return find(search, "and found.entry_index > :position", "asc", after, most);
    }

    @Override
    public Optional<Found> at(long index) {
        return jdbc.sql(
                        """
                        select entry_index, bytes
                        from log_entry
                        where entry_index = :index
                        """)
                .param("index", index)
                .query((row, _) -> found(row))
                .optional();
    }

    @Override
    public long count(Search search, long size) {
        List<Criterion> criteria = criteria(search);
        JdbcClient.StatementSpec statement =
                jdbc.sql(
                                """
                                select count(*)
                                from entry_index found
                                where found.entry_index < :size
                                %s
                                """
                                        .formatted(where(criteria)))
                        .param("size", size);
        for (Criterion criterion : criteria) {
            statement = statement.param(criterion.name, criterion.value);
        }
        return statement.query(Long.class).single();
    }

    private static String where(List<Criterion> criteria) {
        return String.join("", criteria.stream().map(each -> "  and " + each.sql + "\n").toList());
    }

    private List<Found> find(Search search, String page, String order, long position, int most) {
        List<Criterion> criteria = criteria(search);
        String where = where(criteria);
        JdbcClient.StatementSpec statement =
                jdbc.sql(
                                """
                                select entry.entry_index, entry.bytes
                                from entry_index found
                                join log_entry entry using (entry_index)
                                where true
                                %s  %s
                                order by found.entry_index %s
                                limit :most
                                """
                                        .formatted(where, page, order))
                        .param("position", position)
                        .param("most", most);
        for (Criterion criterion : criteria) {
            statement = statement.param(criterion.name, criterion.value);
        }
        return statement.query((row, _) -> found(row)).list();
    }

    private static List<Criterion> criteria(Search search) {
        List<Criterion> criteria = new ArrayList<>();
        add(criteria, "found.referral_id = :referralId", "referralId", search.referralId());
        add(
                criteria,
                "found.referral_id in (select referral_id from known_referral where reference = :reference)",
                "reference",
                search.reference());
        add(criteria, "found.actor = :actor", "actor", search.actor());
        add(criteria, "found.organisation = :organisation", "organisation", search.organisation());
        add(criteria, "found.operation = :operation", "operation", search.operation());
        add(criteria, "found.outcome = :outcome", "outcome", search.outcome());
        add(criteria, "found.object_id = :objectId", "objectId", search.objectId());
        add(criteria, "found.at >= :from", "from", utc(search.from()));
        add(criteria, "found.at < :to", "to", utc(search.to()));
        return criteria;
    }

    private static void add(
            List<Criterion> criteria, String sql, String name, @Nullable Object value) {
        if (value != null) {
            criteria.add(new Criterion(sql, name, value));
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong("entry_index"), row.getBytes("bytes"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String referralId(Entry entry) {
        UUID referralId = entry.happening().matter().referralId();
        return referralId == null ? null : referralId.toString();
    }

    private static @Nullable String who(Entry entry, Function<Who, String> part) {
        Who who = entry.happening().by();
        return who == null ? null : part.apply(who);
    }

    private static @Nullable String[] texts(
            List<Entry> entries, Function<Entry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    /** One condition of a search; its text is ours, its value a parameter. */
    private record Criterion(String sql, String name, Object value) {}
}
