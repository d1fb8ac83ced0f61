package uk.gain.auditservice.sequencing.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.sequencing.model.KnownReferral;
import uk.gain.auditservice.sequencing.model.KnownReferrals;

@Repository
class JdbcKnownReferrals implements KnownReferrals {

    private final JdbcClient jdbc;

    JdbcKnownReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, KnownReferral> find(Collection<UUID> referralIds) {
        Map<UUID, KnownReferral> referrals = new HashMap<>();
        jdbc.sql(
                        """
                        select referral_id, reference, rocu
                        from known_referral
                        where referral_id = any (:referralIds::uuid[])
                        """)
                .param(
                        "referralIds",
                        referralIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(
                        row -> {
                            UUID id = row.getObject(1, UUID.class);
                            referrals.put(
                                    id, new KnownReferral(id, row.getString(2), row.getString(3)));
                        });
        return referrals;
    }

    @Override
    public void add(Collection<KnownReferral> referrals) {
        jdbc.sql(
                        """
                        insert into known_referral (referral_id, reference, rocu)
                        select referral_id, reference, rocu
                        from unnest(:ids::uuid[], :references::text[], :rocus::text[])
                            referral (referral_id, reference, rocu)
                        on conflict (referral_id) do nothing
                        """)
                .param(
                        "ids",
                        referrals.stream()
                                .map(referral -> referral.referralId().toString())
                                .toArray(String[]::new))
                .param(
                        "references",
                        referrals.stream().map(KnownReferral::reference).toArray(String[]::new))
                .param("rocus", referrals.stream().map(KnownReferral::rocu).toArray(String[]::new))
                .update();
    }
}
