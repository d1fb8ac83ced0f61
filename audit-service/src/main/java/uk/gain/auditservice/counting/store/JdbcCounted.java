package uk.gain.auditservice.counting.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.counting.model.Counted;
import uk.gain.auditservice.counting.model.LoggedEntry;
import uk.gain.auditservice.counting.model.Partition;

@Repository
class JdbcCounted implements Counted {

    private final JdbcClient jdbc;

    JdbcCounted(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> lockNext() {
        return jdbc.sql(
                        """
                        select next_entry
                        from counted_log
                        for update skip locked
                        """)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Row> rows(long from, int most) {
        return jdbc.sql(
                        """
                        select entry_index, topic, partition, record_offset, bytes
                        from log_entry
                        where entry_index >= :from
                        order by entry_index
                        limit :most
                        """)
                .param("from", from)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getLong(1),
                                        new Partition(row.getString(2), row.getInt(3)),
                                        row.getLong(4),
                                        row.getBytes(5)))
                .list();
    }

    @Override
    public Map<Partition, Long> nextOffsets() {
        Map<Partition, Long> offsets = new HashMap<>();
        jdbc.sql("select topic, partition, next_offset from counted_partition")
                .query(
                        row -> {
                            offsets.put(
                                    new Partition(row.getString(1), row.getInt(2)), row.getLong(3));
                        });
        return offsets;
    }

    @Override
    public Map<String, Newest> newest(String topic, Collection<String> aggregates) {
        Map<String, Newest> newest = new HashMap<>();
        jdbc.sql(
                        """
                        select aggregate, sequence, event_id
                        from counted_aggregate
                        where topic = :topic
                          and aggregate = any (:aggregates::text[])
                        """)
                .param("topic", topic)
                .param("aggregates", aggregates.toArray(String[]::new))
                .query(
                        row -> {
                            newest.put(
                                    row.getString(1), new Newest(row.getLong(2), row.getString(3)));
                        });
        return newest;
    }

    @Override
    public boolean toldBefore(LoggedEntry entry) {
        LoggedEntry.Sequence sequence = entry.sequence();
        return sequence != null
                && jdbc.sql(
                                """
                                select exists (
                                    select
                                    from entry_index found
                                    join log_entry entry using (entry_index)
                                    where found.referral_id = :referralId::uuid
                                      and found.entry_index < :index
                                      and position(:eventId in convert_from(entry.bytes, 'UTF8')) > 0)
                                """)
                        .param("referralId", sequence.referralId())
                        .param("index", entry.index())
                        .param("eventId", "\"eventId\":\"" + entry.eventId() + "\"")
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void advance(
            long next, Map<Partition, Long> nextOffsets, Map<String, Map<String, Newest>> newest) {
        jdbc.sql("update counted_log set next_entry = :next").param("next", next).update();
        advancePartitions(nextOffsets);
        newest.forEach(this::advanceAggregates);
    }

    private void advancePartitions(Map<Partition, Long> nextOffsets) {
        List<Partition> partitions = List.copyOf(nextOffsets.keySet());
        jdbc.sql(
                        """
                        insert into counted_partition (topic, partition, next_offset)
                        select topic, partition, next_offset
                        from unnest(:topics::text[], :partitions::integer[], :offsets::bigint[])
                            counted (topic, partition, next_offset)
                        on conflict (topic, partition)
                            do update set next_offset = excluded.next_offset
                        """)
                .param("topics", partitions.stream().map(Partition::topic).toArray(String[]::new))
                .param(
                        "partitions",
                        partitions.stream().map(Partition::number).toArray(Integer[]::new))
                .param("offsets", partitions.stream().map(nextOffsets::get).toArray(Long[]::new))
                .update();
    }

    private void advanceAggregates(String topic, Map<String, Newest> newest) {
        List<Map.Entry<String, Newest>> events = new ArrayList<>(newest.entrySet());
        jdbc.sql(
                        """
                        insert into counted_aggregate (topic, aggregate, sequence, event_id)
                        select :topic, aggregate, sequence, event_id
                        from unnest(:aggregates::text[], :sequences::bigint[], :eventIds::text[])
                            counted (aggregate, sequence, event_id)
                        on conflict (topic, aggregate)
                            do update set sequence = excluded.sequence, event_id = excluded.event_id
                        """)
                .param("topic", topic)
                .param("aggregates", events.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "sequences",
                        events.stream()
                                .map(event -> event.getValue().sequence())
                                .toArray(Long[]::new))
                .param(
                        "eventIds",
                        events.stream()
                                .map(event -> event.getValue().eventId())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void await(List<LoggedEntry> deliveries) {
        jdbc.sql(
                        """
                        insert into awaited_access (entry_index, request_id, since)
                        select entry_index, request_id, since
                        from unnest(:indexes::bigint[], :requestIds::text[], :since::timestamptz[])
                            delivery (entry_index, request_id, since)
                        on conflict (entry_index) do nothing
                        """)
                .param("indexes", deliveries.stream().map(LoggedEntry::index).toArray(Long[]::new))
                .param(
                        "requestIds",
                        deliveries.stream()
                                .map(delivery -> delivery.delivered().orElseThrow())
                                .toArray(String[]::new))
                .param(
                        "since",
                        deliveries.stream()
                                .map(delivery -> delivery.sequencedTime().toString())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<Unread> takeUnread(Instant before) {
        jdbc.sql(
                        """
                        delete from awaited_access awaited
                        where exists (
                            select
                            from entry_index found
                            join log_entry entry using (entry_index)
                            where found.object_id = awaited.request_id
                              and found.outcome = 'ALLOWED'
                              and entry.topic = 'gateway-access')
                        """)
                .update();
        return jdbc.sql(
                        """
                        delete from awaited_access
                        where since < :before
                        returning entry_index, request_id
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Unread(row.getLong(1), row.getString(2)))
                .list();
    }
}
