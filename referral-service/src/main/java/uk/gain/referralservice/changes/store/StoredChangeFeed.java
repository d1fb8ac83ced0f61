package uk.gain.referralservice.changes.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.platform.changes.NumberedChanges;
import uk.gain.referralservice.changes.model.Change;
import uk.gain.referralservice.changes.model.ChangeFeed;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** Changes as {@link NumberedChanges} numbers them. */
@Repository
class StoredChangeFeed implements ChangeFeed {

    private static final String NUMBERING =
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
            """;

    private final JdbcClient jdbc;
    private final NumberedChanges numbered;

    StoredChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.numbered = new NumberedChanges(jdbc, NUMBERING, "referral_change");
    }

    @Override
    public int number(int atMost) {
        return numbered.number(atMost);
    }

    @Override
    public long end() {
        return numbered.end();
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

    @Override
    public Set<String> rocusBetween(long after, long upTo) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct rocu
                                from referral_change
                                where position > :after
                                  and position <= :upTo
                                """)
                        .param("after", after)
                        .param("upTo", upTo)
                        .query(String.class)
                        .list());
    }
}
