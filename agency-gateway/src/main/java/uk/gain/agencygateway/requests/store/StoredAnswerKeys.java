package uk.gain.agencygateway.requests.store;

import static uk.gain.agencygateway.requests.store.Columns.ids;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.AnswerKeys;
import uk.gain.agencygateway.requests.model.RequestId;

/** Ids of keys only; the keys are in the platform's key ring. */
@Repository
class StoredAnswerKeys implements AnswerKeys {

    private final JdbcClient jdbc;

    StoredAnswerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Map<RequestId, UUID> keyIds) {
        List<Map.Entry<RequestId, UUID>> rows = List.copyOf(keyIds.entrySet());
        jdbc.sql(
                        """
                        insert into answer_key (request_id, key_id)
                        select *
                        from unnest(cast(:requests as uuid[]), cast(:keys as uuid[]))
                        on conflict (request_id) do update
                        set key_id = excluded.key_id
                        where answer_key.key_id <> excluded.key_id
                        """)
                .param("requests", ids(rows, row -> row.getKey().value()))
                .param("keys", ids(rows, Map.Entry::getValue))
                .update();
    }

    @Override
    public Optional<UUID> of(RequestId request) {
        return Optional.ofNullable(of(List.of(request)).get(request));
    }

    @Override
    public Map<RequestId, UUID> of(Collection<RequestId> requests) {
        Map<RequestId, UUID> found = new HashMap<>();
        jdbc.sql(
                        """
                        select request_id, key_id
                        from answer_key
                        where request_id = any (cast(:requests as uuid[]))
                        """)
                .param("requests", ids(List.copyOf(requests), RequestId::value))
                .query(
                        row -> {
                            found.put(
                                    new RequestId(row.getObject("request_id", UUID.class)),
                                    row.getObject("key_id", UUID.class));
                        });
        return found;
    }
}
