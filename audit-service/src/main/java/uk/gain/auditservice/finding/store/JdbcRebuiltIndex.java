package uk.gain.auditservice.finding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.model.IndexLine;
import uk.gain.auditservice.finding.model.RebuiltIndex;

@Repository
class JdbcRebuiltIndex implements RebuiltIndex {

    private final JdbcClient jdbc;

    JdbcRebuiltIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long size() {
        return jdbc.sql(
                        """
                        select size
                        from log_head
                        """)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Found> logged(long from, long to) {
        return jdbc.sql(
                        """
                        select entry_index, bytes
                        from log_entry
                        where entry_index >= :from
                          and entry_index < :to
                        order by entry_index
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Found(row.getLong(1), row.getBytes(2)))
                .list();
    }

    @Override
    public List<IndexLine> indexed(long from, long to) {
        return jdbc.sql(
                        """
                        with handed as materialized (
                            select entry_index, array_agg(recipient) as recipients
                            from entry_recipient
                            where entry_index >= :from
                              and entry_index < :to
                            group by entry_index)
                        select line.*, coalesce(handed.recipients, '{}') as recipients
                        from entry_index line
                        left join handed using (entry_index)
                        where line.entry_index >= :from
                          and line.entry_index < :to
                        order by line.entry_index
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> line(row))
                .list();
    }

    @Override
    public Optional<Span> span(long block) {
        return jdbc.sql(
                        """
                        select at_least, at_most
                        from entry_span
                        where block = :block
                        """)
                .param("block", block)
                .query(
                        (row, _) ->
                                new Span(
                                        row.getObject(1, OffsetDateTime.class).toInstant(),
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void replace(long from, long to, List<IndexLine> lines) {
        IndexRows rows = new IndexRows(jdbc);
        rows.delete(from, to);
        rows.insert(lines);
    }

    private static IndexLine line(ResultSet row) throws SQLException {
        return new IndexLine(
                row.getLong("entry_index"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("operation"),
                row.getString("outcome"),
                row.getObject("referral_id", UUID.class),
                row.getString("actor"),
                row.getString("organisation"),
                row.getString("object_id"),
                List.of((String[]) row.getArray("recipients").getArray()));
    }
}
