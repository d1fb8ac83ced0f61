package uk.gain.referralservice.finding.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.finding.model.WaitingDrafts;

@Repository
class StoredWaitingDrafts implements WaitingDrafts {

    private final JdbcClient jdbc;

    StoredWaitingDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count(String rocu, int most) {
        return jdbc.sql(
                        """
                        select count(*)
                        from (
                            select
                            from draft
                            where rocu = :rocu
                            and state = 'SUBMITTED'
                            limit :most
                        ) as waiting
                        """)
                .param("rocu", rocu)
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
