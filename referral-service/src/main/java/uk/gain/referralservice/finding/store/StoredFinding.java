package uk.gain.referralservice.finding.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.FoundReferrals;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.ReferralId;

@Repository
class StoredFinding implements FoundReferrals {

    private final JdbcClient jdbc;

    StoredFinding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReferralId> page(
            Coordinator by,
            Filter filter,
            @Nullable WorkList of,
            @Nullable ReferralId before,
            int limit,
            Instant now) {
        Wanted wanted = Wanted.of(by, filter, of, before, now);
        return jdbc.sql(
                        """
                        select referral.id
                        from referral
                        where %s
                        order by referral.id desc
                        limit :limit
                        """
                                .formatted(wanted.conditions()))
                .params(wanted.parameters())
                .param("limit", limit)
                .query((row, _) -> new ReferralId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public int count(Coordinator by, Filter filter, @Nullable WorkList of, int most, Instant now) {
        Wanted wanted = Wanted.of(by, filter, of, null, now);
        return jdbc.sql(
                        """
                        select count(*)
                        from (
                            select
                            from referral
                            where %s
                            limit :most
                        ) as counted
                        """
                                .formatted(wanted.conditions()))
                .params(wanted.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<WorkList, Integer> counts(Coordinator by, int most, Instant now) {
        Map<WorkList, Integer> counts = new EnumMap<>(WorkList.class);
        for (WorkList list : WorkList.values()) {
            counts.put(list, count(by, Filter.none(), list, most, now));
        }
        return counts;
    }
}
