package uk.gain.auditservice.finding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.finding.model.EntryIndex;
import uk.gain.auditservice.finding.model.IndexLine;
import uk.gain.auditservice.finding.model.Search;

@Repository
class JdbcEntryIndex implements EntryIndex {

    private final JdbcClient jdbc;

    JdbcEntryIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<IndexLine> lines) {
        new IndexRows(jdbc).insert(lines);
    }

    @Override
    public List<Found> newest(Search search, long before, int most) {
        return find(search, "found.entry_index < :position", "desc", before, most);
    }

    @Override
    public List<Found> oldest(Search search, long after, int most) {
        return find(search, "found.entry_index > :position", "asc", after, most);
    }

    @Override
    public List<Found> byTime(UUID referralId, Moment after, int most) {
        return jdbc.sql(
                        """
                        select entry.entry_index, entry.bytes
                        from entry_index found
                        join log_entry entry using (entry_index)
                        where found.referral_id = :referralId
                          and (found.at, found.entry_index) > (:at, :index)
                        order by found.at, found.entry_index
                        limit :most
                        """)
                .param("referralId", referralId)
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("index", after.index())
                .param("most", most)
                .query((row, _) -> found(row))
                .list();
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
        Conditions conditions = Conditions.of(search);
        return conditions
                .bind(
                        jdbc.sql(
                                """
                                select count(*)
                                from entry_index found
                                where found.entry_index < :size
                                %s
                                """
                                        .formatted(conditions.sql())))
                .param("size", size)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Activity> activity(String actor) {
        return jdbc.sql(
                        """
                        select operation, outcome, count(*) as times, min(at) as first, max(at) as last
                        from entry_index
                        where actor = :actor
                        group by operation, outcome
                        order by operation, outcome
                        """)
                .param("actor", actor)
                .query(
                        (row, _) ->
                                new Activity(
                                        row.getString("operation"),
                                        row.getString("outcome"),
                                        row.getLong("times"),
                                        instant(row, "first"),
                                        instant(row, "last")))
                .list();
    }

    private List<Found> find(Search search, String page, String order, long position, int most) {
        Conditions conditions = Conditions.of(search);
        return conditions
                .bind(
                        jdbc.sql(
                                """
                                select entry.entry_index, entry.bytes
                                from (select found.entry_index
                                      from entry_index found
                                      where %s
                                      %s
                                      order by found.entry_index %s
                                      limit :most) page
                                join log_entry entry using (entry_index)
                                order by entry.entry_index %s
                                """
                                        .formatted(page, conditions.sql(), order, order)))
                .param("position", position)
                .param("most", most)
                .query((row, _) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong("entry_index"), row.getBytes("bytes"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
