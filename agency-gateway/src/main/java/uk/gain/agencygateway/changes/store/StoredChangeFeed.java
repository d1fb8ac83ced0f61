package uk.gain.agencygateway.changes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.changes.model.Change;
import uk.gain.agencygateway.changes.model.ChangeFeed;
import uk.gain.platform.changes.NumberedChanges;

/** Changes as {@link NumberedChanges} numbers them. */
@Repository
class StoredChangeFeed implements ChangeFeed {

    /** Within a request, notes are in the order of its events: each was written under its lock. */
    private static final String NUMBERING =
            """
            with taken as (
                delete from request_changed
                where id in (
                    select id
                    from request_changed
                    order by id
                    limit :most
                )
                returning id, request_id, event_id
            ),
            numbered as (
                insert into request_change (request_id, event_id, agency, state, urgency, safeguarding,
                                            respond_by)
                select request.request_id, taken.event_id, request.agency, request.state,
                       referral.urgency, referral.safeguarding, request.respond_by
                from taken
                join request on request.request_id = taken.request_id
                join referral on referral.referral_id = request.referral_id
                order by taken.id
            )
            select count(*)
            from taken
            """;

    private final JdbcClient jdbc;
    private final NumberedChanges numbered;

    StoredChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.numbered = new NumberedChanges(jdbc, NUMBERING, "request_change");
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
    public List<Change> between(String agency, long after, long upTo, int atMost) {
        return jdbc.sql(
                        """
                        select change.position, change.event_id, entry.type, entry.occurred_at,
                               change.request_id, request.referral_id, referral.reference,
                               change.state, change.urgency, change.safeguarding, change.respond_by
                        from request_change change
                        join request_history entry
                          on entry.request_id = change.request_id
                         and entry.event_id = change.event_id
                        join request on request.request_id = change.request_id
                        join referral on referral.referral_id = request.referral_id
                        where change.agency = :agency
                          and change.position > :after
                          and change.position <= :upTo
                        order by change.position
                        limit :most
                        """)
                .param("agency", agency)
                .param("after", after)
                .param("upTo", upTo)
                .param("most", atMost)
                .query((row, _) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("request_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getString("reference"),
                row.getString("state"),
                row.getString("urgency"),
                row.getBoolean("safeguarding"),
                row.getObject("respond_by", OffsetDateTime.class).toInstant());
    }

    @Override
    public Set<String> agenciesBetween(long after, long upTo) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct agency
                                from request_change
                                where position > :after
                                  and position <= :upTo
                                """)
                        .param("after", after)
                        .param("upTo", upTo)
                        .query(String.class)
                        .list());
    }
}
