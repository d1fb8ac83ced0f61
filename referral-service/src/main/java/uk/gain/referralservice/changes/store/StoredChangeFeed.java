package uk.gain.referralservice.changes.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.changes.model.Change;
import uk.gain.referralservice.changes.model.ChangeFeed;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * An identity column is not in the order of commits, so changes are noted in one table and numbered
 * into another. The lock is taken before the statement that numbers begins, so that the statement
 * sees what the one before it committed; and PostgreSQL gives the lock back only after the commit
 * can be seen.
 */
@Repository
class StoredChangeFeed implements ChangeFeed {

    /** "CHNG", so that no other advisory lock is met. */
    private static final int TURN = 0x43484E47;

    private final JdbcClient jdbc;

    StoredChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int number(int atMost) {
        boolean turn =
                jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
                        .param("turn", TURN)
                        .query(Boolean.class)
                        .single();
        return turn ? numbered(atMost) : 0;
    }

    private int numbered(int atMost) {
        return jdbc.sql(
                        """
                        with taken as (
                            delete from referral_changed
                            where id in (
                                select id
                                from referral_changed
                                order by id
                                limit :most
                            )
                            returning id, referral_id
                        ),
                        numbered as (
                            insert into referral_change (referral_id, rocu)
                            select referral.id, referral.rocu
                            from taken
                            join referral on referral.id = taken.referral_id
                            group by referral.id, referral.rocu
                            order by max(taken.id)
                        )
                        select count(*)
                        from taken
                        """)
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    @Override
    public long end() {
        return jdbc.sql(
                        """
                        select coalesce(max(position), 0)
                        from referral_change
                        """)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Change> between(String rocu, long after, long upTo, int atMost) {
        return jdbc.sql(
                        """
                        select change.position, change.referral_id, referral.reference
                        from referral_change change
                        join referral on referral.id = change.referral_id
                        where change.rocu = :rocu
                        and change.position > :after
                        and change.position <= :upTo
                        order by change.position
                        limit :most
                        """)
                .param("rocu", rocu)
                .param("after", after)
                .param("upTo", upTo)
                .param("most", atMost)
                .query(
                        (row, _) ->
                                new Change(
                                        row.getLong("position"),
                                        new ReferralId(row.getObject("referral_id", UUID.class)),
                                        row.getString("reference")))
                .list();
    }
}
