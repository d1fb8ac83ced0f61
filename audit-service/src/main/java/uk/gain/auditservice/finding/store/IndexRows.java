package uk.gain.auditservice.finding.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.auditservice.finding.model.IndexLine;

/** The rows of the index: a line for each entry, its recipients, and the times of its block. */
record IndexRows(JdbcClient jdbc) {

    /** Spans only ever become wider, so that they are right whoever else writes into a block. */
    void insert(List<IndexLine> lines) {
        jdbc.sql(
                        """
                        with line as materialized (
                                 select *
                                 from unnest(:indexes::bigint[], :ats::timestamptz[],
                                             :operations::text[], :outcomes::text[],
                                             :referralIds::uuid[], :actors::text[],
                                             :organisations::text[], :objectIds::text[])
                                     line (entry_index, at, operation, outcome, referral_id, actor,
                                           organisation, object_id)),
                             handed as (
                                 insert into entry_recipient (recipient, entry_index)
                                 select *
                                 from unnest(:recipients::text[], :handed::bigint[])),
                             span as (
                                 insert into entry_span (block, at_least, at_most)
                                 select entry_index >> 12, min(at), max(at)
                                 from line
                                 group by entry_index >> 12
                                 on conflict (block) do update
                                     set at_least = least(entry_span.at_least, excluded.at_least),
                                         at_most = greatest(entry_span.at_most, excluded.at_most))
                        insert into entry_index (entry_index, at, operation, outcome, referral_id,
                                                 actor, organisation, object_id)
                        select *
                        from line
                        """)
                .param("indexes", lines.stream().map(IndexLine::index).toArray(Long[]::new))
                .param("ats", texts(lines, line -> line.at().toString()))
                .param("operations", texts(lines, IndexLine::operation))
                .param("outcomes", texts(lines, IndexLine::outcome))
                .param("referralIds", texts(lines, IndexRows::referralId))
                .param("actors", texts(lines, IndexLine::actor))
                .param("organisations", texts(lines, IndexLine::organisation))
                .param("objectIds", texts(lines, IndexLine::objectId))
                .param(
                        "recipients",
                        lines.stream()
                                .flatMap(line -> line.recipients().stream())
                                .toArray(String[]::new))
                .param("handed", lines.stream().flatMap(IndexRows::handed).toArray(Long[]::new))
                .update();
    }

    void delete(long from, long to) {
        jdbc.sql(
                        """
                        with handed as (
                                 delete from entry_recipient
                                 where entry_index >= :from
                                   and entry_index < :to)
                        delete from entry_index
                        where entry_index >= :from
                          and entry_index < :to
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static Stream<Long> handed(IndexLine line) {
        return line.recipients().stream().map(_ -> line.index());
    }

    private static @Nullable String referralId(IndexLine line) {
        UUID referralId = line.referralId();
        return referralId == null ? null : referralId.toString();
    }

    private static @Nullable String[] texts(
            List<IndexLine> lines, Function<IndexLine, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }
}
