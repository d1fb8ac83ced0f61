package uk.gain.auditservice.counting.store;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.counting.model.SignedRoots;

@Repository
class JdbcSignedRoots implements SignedRoots {

    private final JdbcClient jdbc;

    JdbcSignedRoots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, String> roots(Collection<Long> sizes) {
        Map<Long, String> roots = new HashMap<>();
        jdbc.sql(
                        """
                        select size, root
                        from log_checkpoint
                        where size = any (:sizes::bigint[])
                        """)
                .param("sizes", sizes.toArray(Long[]::new))
                .query(
                        row -> {
                            roots.put(
                                    row.getLong(1),
                                    Base64.getEncoder().encodeToString(row.getBytes(2)));
                        });
        return roots;
    }
}
