package uk.gain.platform.example;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gain.contract.ContentKeys;
import uk.gain.contract.ReferralRequest;
import uk.gain.platform.inbox.Latest;
import uk.gain.platform.inbox.Received;

/** The effect of listening: a row for everything heard, unless it is told to choke on it. */
@Component
public class Heard {

    private final JdbcClient jdbc;
    private final Set<UUID> indigestible = ConcurrentHashMap.newKeySet();

    Heard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void chokeOn(UUID eventId) {
        indigestible.add(eventId);
    }

    public void recover() {
        indigestible.clear();
    }

    /** What took effect for a key, in the order it did. */
    public List<String> about(Object key) {
        return jdbc.sql("select what from heard where key = :key order by id")
                .param("key", key.toString())
                .query(String.class)
                .list();
    }

    void requests(List<Received<ReferralRequest>> received) {
        for (Received<ReferralRequest> one : received) {
            hear(one.value().getReferralId(), String.valueOf(one.value().getSequence()));
            if (indigestible.contains(one.value().getEventId())) {
                throw new IllegalStateException("told to choke");
            }
        }
    }

    void keys(List<Latest<ContentKeys>> latest) {
        for (Latest<ContentKeys> one : latest) {
            switch (one) {
                case Latest.Published<ContentKeys>(_, ContentKeys keys) ->
                        hear(keys.getReferralId(), "published");
                case Latest.Erased<ContentKeys>(_, String key) -> hear(key, "erased");
            }
        }
    }

    private void hear(Object key, String what) {
        jdbc.sql("insert into heard (key, what) values (:key, :what)")
                .param("key", key.toString())
                .param("what", what)
                .update();
    }
}
