package uk.gain.platform.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each aggregate has got. */
final class InboxSequences {

    private static final String BEGIN =
            """
            insert into inbox_sequence (topic, aggregate_id, last_sequence)
            select :topic, aggregate_id, 0
            from unnest(:aggregates::uuid[]) as aggregate (aggregate_id)
            order by aggregate_id
            on conflict do nothing
            """;

    private static final String LOCK =
            """
            select aggregate_id, last_sequence
            from inbox_sequence
            where topic = :topic and aggregate_id = any (:aggregates::uuid[])
            order by aggregate_id
            for update
            """;

    private static final String REACH =
            """
            update inbox_sequence
            set last_sequence = reached.sequence
            from unnest(:aggregates::uuid[], :sequences::bigint[])
                as reached (aggregate_id, sequence)
            where inbox_sequence.topic = :topic
                and inbox_sequence.aggregate_id = reached.aggregate_id
            """;

    private final JdbcClient jdbc;

    InboxSequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last event of each aggregate that took effect, held against everybody else until the
     * transaction ends, so that two readers of one partition cannot both apply a record.
     */
    Map<UUID, Long> lock(String topic, Collection<UUID> aggregates) {
        if (aggregates.isEmpty()) {
            return Map.of();
        }
        String[] ids = text(aggregates);
        jdbc.sql(BEGIN).param("topic", topic).param("aggregates", ids).update();
        Map<UUID, Long> last = new HashMap<>();
        jdbc.sql(LOCK)
                .param("topic", topic)
                .param("aggregates", ids)
                .query(
                        row -> {
                            last.put(
                                    row.getObject("aggregate_id", UUID.class),
                                    row.getLong("last_sequence"));
                        });
        return last;
    }

    void reach(String topic, Map<UUID, Long> reached) {
        List<Map.Entry<UUID, Long>> entries = List.copyOf(reached.entrySet());
        jdbc.sql(REACH)
                .param("topic", topic)
                .param("aggregates", text(entries.stream().map(Map.Entry::getKey).toList()))
                .param("sequences", entries.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }

    private static String[] text(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
