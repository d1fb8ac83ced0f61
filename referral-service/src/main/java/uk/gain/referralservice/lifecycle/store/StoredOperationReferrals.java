package uk.gain.referralservice.lifecycle.store;

import static uk.gain.referralservice.lifecycle.store.Columns.texts;
import static uk.gain.referralservice.lifecycle.store.Columns.utc;
import static uk.gain.referralservice.lifecycle.store.Columns.uuid;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.OperationReferrals;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;

@Repository
class StoredOperationReferrals implements OperationReferrals {

    private final JdbcClient jdbc;

    StoredOperationReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> named(String rocu) {
        return jdbc.sql(
                        """
                        select distinct operation
                        from referral
                        where rocu = :rocu
                        and operation is not null
                        order by operation
                        """)
                .param("rocu", rocu)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<Together> rollUp(String rocu, String operation, Instant now) {
        return jdbc.sql(
                        """
                        select together.referrals, roll_up.*
                        from (
                            select count(*) as referrals
                            from referral
                            where rocu = :rocu
                            and operation = :operation
                        ) as together
                        cross join (
                            select %s
                            from request
                            where referral_id in (
                                select id
                                from referral
                                where rocu = :rocu
                                and operation = :operation
                            )
                        ) as roll_up
                        where together.referrals > 0
                        """
                                .formatted(ReferralRow.COUNTS))
                .param("rocu", rocu)
                .param("operation", operation)
                .param("now", utc(now))
                .query((row, _) -> new Together(row.getLong("referrals"), ReferralRow.rollUp(row)))
                .optional();
    }

    @Override
    public List<OfAgency> rollUpByAgency(String rocu, String operation, Instant now) {
        return jdbc.sql(
                        """
                        select agency, max(agency_name) as agency_name, %s
                        from request
                        where referral_id in (
                            select id
                            from referral
                            where rocu = :rocu
                            and operation = :operation
                        )
                        group by agency
                        order by agency
                        """
                                .formatted(ReferralRow.COUNTS))
                .param("rocu", rocu)
                .param("operation", operation)
                .param("now", utc(now))
                .query(
                        (row, _) ->
                                new OfAgency(
                                        new AgencyCode(row.getString("agency")),
                                        row.getString("agency_name"),
                                        ReferralRow.rollUp(row)))
                .list();
    }

    @Override
    public List<Referral> page(
            String rocu, String operation, @Nullable ReferralId before, int limit, Instant now) {
        return jdbc.sql(
                        """
                        select referral.*, roll_up.*
                        from referral
                        cross join lateral (%s) as roll_up
                        where rocu = :rocu
                        and operation = :operation
                        and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc
                        limit :limit
                        """
                                .formatted(ReferralRow.ROLL_UP))
                .param("rocu", rocu)
                .param("operation", operation)
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .param("now", utc(now))
                .query(ReferralRow::referral)
                .list();
    }

    @Override
    public Map<String, ReferralId> withReferences(String rocu, Collection<String> references) {
        Map<String, ReferralId> found = new HashMap<>();
        jdbc.sql(
                        """
                        select reference, id
                        from referral
                        where rocu = :rocu
                        and reference = any(cast(:references as text[]))
                        """)
                .param("rocu", rocu)
                .param("references", texts(references, reference -> reference))
                .query(
                        row -> {
                            found.put(row.getString("reference"), new ReferralId(uuid(row, "id")));
                        });
        return found;
    }

    @Override
    public void assign(Collection<ReferralId> ids, @Nullable String operation) {
        jdbc.sql(
                        """
                        update referral
                        set operation = :operation
                        where id = any(cast(:ids as uuid[]))
                        """)
                .param("operation", operation)
                .param("ids", texts(ids, id -> id))
                .update();
    }
}
