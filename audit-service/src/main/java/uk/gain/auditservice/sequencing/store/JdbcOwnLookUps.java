package uk.gain.auditservice.sequencing.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.entry.Source;
import uk.gain.auditservice.sequencing.model.Arrival;
import uk.gain.auditservice.sequencing.model.OwnLookUps;

@Repository
class JdbcOwnLookUps implements OwnLookUps {

    private final JdbcClient jdbc;

    JdbcOwnLookUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(byte[] accessEvent, Instant at) {
        jdbc.sql(
                        """
                        insert into own_look_up (access_event, recorded_at)
                        values (:accessEvent, :at)
                        """)
                .param("accessEvent", accessEvent)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Rows are taken by deleting them, never by "id greater than": ids commit out of order. */
    @Override
    public List<Arrival> take(int most) {
        return jdbc.sql(
                        """
                        with taken as (
                            delete from own_look_up
                            where id in (select id
                                         from own_look_up
                                         order by id
                                         limit :most)
                            returning id, access_event, recorded_at)
                        select id, access_event, recorded_at
                        from taken
                        order by id
                        """)
                .param("most", most)
                .query(
                        (row, _) ->
                                (Arrival)
                                        new Arrival.Arrived(
                                                new Source(SOURCE, 0, row.getLong("id")),
                                                row.getObject("recorded_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                null,
                                                row.getBytes("access_event")))
                .list();
    }
}
