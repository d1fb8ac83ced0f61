package uk.gain.referralservice.handling.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.referralservice.handling.model.HandlingActs;
import uk.gain.referralservice.lifecycle.model.HandlingAct;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Sealed;

@Repository
class StoredHandlingActs implements HandlingActs {

    private final JdbcClient jdbc;

    StoredHandlingActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Done done, Sealed reason) {
        jdbc.sql(
                        """
                        insert into handling_act
                            (id, referral_id, request_id, content_item_id, act, recipient, done_at, done_by,
                             key_id, content_schema, reason)
                        values
                            (:id, :referral, :request, :item, :act, :recipient, :at, :by,
                             :key, :schema, :reason)
                        """)
                .param("id", done.id())
                .param("referral", done.referral().value())
                .param("request", done.request().value())
                .param("item", done.contentItem())
                .param("act", done.act().name())
                .param("recipient", done.recipient())
                .param("at", done.at().atOffset(ZoneOffset.UTC))
                .param("by", done.by())
                .param("key", reason.keyId())
                .param("schema", reason.schema())
                .param("reason", reason.ciphertext())
                .update();
    }

    @Override
    public List<Done> of(RequestId request) {
        return jdbc.sql(
                        """
                        select id, referral_id, content_item_id, act, recipient, done_at, done_by
                        from handling_act
                        where request_id = :request
                        order by done_at, id
                        """)
                .param("request", request.value())
                .query(
                        (row, _) ->
                                new Done(
                                        row.getObject("id", UUID.class),
                                        new ReferralId(row.getObject("referral_id", UUID.class)),
                                        request,
                                        row.getObject("content_item_id", UUID.class),
                                        HandlingAct.valueOf(row.getString("act")),
                                        row.getString("recipient"),
                                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                                        row.getString("done_by")))
                .list();
    }
}
