package uk.gain.auditservice.sequencing.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.sequencing.model.Place;
import uk.gain.auditservice.sequencing.model.Positions;

@Repository
class JdbcPositions implements Positions {

    private final JdbcClient jdbc;

    JdbcPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Place, Long> all() {
        Map<Place, Long> positions = new HashMap<>();
        jdbc.sql(
                        """
                        select topic, partition, next_offset
                        from sequenced_position
                        """)
                .query(
                        row -> {
                            positions.put(
                                    new Place(row.getString(1), row.getInt(2)), row.getLong(3));
                        });
        return positions;
    }

    @Override
    public void advance(Map<Place, Long> next) {
        List<Place> places = List.copyOf(next.keySet());
        jdbc.sql(
                        """
                        insert into sequenced_position (topic, partition, next_offset)
                        select topic, partition, next_offset
                        from unnest(:topics::text[], :partitions::integer[], :offsets::bigint[])
                            position (topic, partition, next_offset)
                        on conflict (topic, partition)
                            do update set next_offset = excluded.next_offset
                        """)
                .param("topics", places.stream().map(Place::topic).toArray(String[]::new))
                .param("partitions", places.stream().map(Place::partition).toArray(Integer[]::new))
                .param("offsets", places.stream().map(next::get).toArray(Long[]::new))
                .update();
    }
}
