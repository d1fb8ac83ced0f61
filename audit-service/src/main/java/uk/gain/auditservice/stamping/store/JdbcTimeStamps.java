package uk.gain.auditservice.stamping.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.stamping.model.TimeStamp;
import uk.gain.auditservice.stamping.model.TimeStamps;

@Repository
class JdbcTimeStamps implements TimeStamps {

    private final JdbcClient jdbc;

    JdbcTimeStamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(TimeStamp stamp) {
        jdbc.sql(
                        """
                        insert into time_stamp (size, stamped_at, note, response)
                        values (:size, :at, :note, :response)
                        on conflict (size, stamped_at) do nothing
                        """)
                .param("size", stamp.size())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("note", stamp.note())
                .param("response", stamp.response())
                .update();
    }

    @Override
    public List<TimeStamp> newest(int most) {
        return jdbc.sql(
                        """
                        select size, stamped_at, note, response
                        from time_stamp
                        order by stamped_at desc
                        limit :most
                        """)
                .param("most", most)
                .query((row, _) -> stamp(row))
                .list();
    }

    @Override
    public Optional<TimeStamp> of(long size) {
        return jdbc.sql(
                        """
                        select size, stamped_at, note, response
                        from time_stamp
                        where size = :size
                        order by stamped_at desc
                        limit 1
                        """)
                .param("size", size)
                .query((row, _) -> stamp(row))
                .optional();
    }

    private static TimeStamp stamp(ResultSet row) throws SQLException {
        return new TimeStamp(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getBytes(4));
    }
}
