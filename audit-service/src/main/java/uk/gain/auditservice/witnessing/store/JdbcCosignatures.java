package uk.gain.auditservice.witnessing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.TreeHead;
import uk.gain.auditservice.witnessing.model.Cosignature;
import uk.gain.auditservice.witnessing.model.KeptCosignatures;

@Repository
class JdbcCosignatures implements KeptCosignatures {

    private final JdbcClient jdbc;

    JdbcCosignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Cosignature cosignature) {
        jdbc.sql(
                        """
                        insert into cosignature (size, witness, cosigned_at, line)
                        values (:size, :witness, :at, :line)
                        on conflict (size, witness, cosigned_at) do nothing
                        """)
                .param("size", cosignature.size())
                .param("witness", cosignature.witness())
                .param("at", cosignature.cosignedAt().atOffset(ZoneOffset.UTC))
                .param("line", cosignature.line())
                .update();
    }

    @Override
    public List<Cosignature> of(long size) {
        return jdbc.sql(
                        """
                        select distinct on (witness) size, witness, cosigned_at, line
                        from cosignature
                        where size = :size
                        order by witness, cosigned_at desc
                        """)
                .param("size", size)
                .query((row, _) -> cosignature(row))
                .list();
    }

    @Override
    public List<Cosignature> newest(int most) {
        return jdbc.sql(
                        """
                        select size, witness, cosigned_at, line
                        from cosignature
                        order by size desc, witness desc, cosigned_at desc
                        limit :most
                        """)
                .param("most", most)
                .query((row, _) -> cosignature(row))
                .list();
    }

    @Override
    public long newestSize(String witness) {
        return jdbc.sql(
                        """
                        select coalesce(max(size), 0)
                        from cosignature
                        where witness = :witness
                        """)
                .param("witness", witness)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Long> sizes(int quorum, int most) {
        return jdbc.sql(
                        """
                        select size
                        from cosignature
                        group by size
                        having count(distinct witness) >= :quorum
                        order by size desc
                        limit :most
                        """)
                .param("quorum", quorum)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    @Override
    public Optional<Checkpoint> signedAfter(long size, Instant before) {
        return jdbc.sql(
                        """
                        select size, root, note, signed_at
                        from log_checkpoint
                        where size > :size
                        order by size
                        limit 1
                        """)
                .param("size", size)
                .query((row, _) -> checkpoint(row))
                .optional()
                .filter(checkpoint -> checkpoint.signedAt().isBefore(before));
    }

    @Override
    public Optional<Checkpoint> checkpoint(long size) {
        return jdbc.sql(
                        """
                        select size, root, note, signed_at
                        from log_checkpoint
                        where size = :size
                        """)
                .param("size", size)
                .query((row, _) -> checkpoint(row))
                .optional();
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                new TreeHead(row.getLong("size"), Hash.of(row.getBytes("root"))),
                row.getString("note"),
                instant(row, "signed_at"));
    }

    private static Cosignature cosignature(ResultSet row) throws SQLException {
        return new Cosignature(
                row.getLong("size"),
                row.getString("witness"),
                instant(row, "cosigned_at"),
                row.getString("line"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
