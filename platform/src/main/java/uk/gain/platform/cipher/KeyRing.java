package uk.gain.platform.cipher;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.contract.WrappedKey;

/**
 * The wrapped data keys this service holds. Destroying is for good: the wrapped bytes are gone,
 * that there was a key stays known, and a key that arrives after its owner was destroyed is not
 * kept.
 */
public class KeyRing {

    private static final String KEEP =
            """
            insert into content_key (key_id, owner_id, wrapped, destroyed_at)
            select
                arriving.key_id,
                arriving.owner_id,
                case when destroyed.owner_id is null then arriving.wrapped end,
                destroyed.destroyed_at
            from unnest(:owners::uuid[], :keys::uuid[], :wrapped::bytea[])
                as arriving (owner_id, key_id, wrapped)
            left join destroyed_owner destroyed on destroyed.owner_id = arriving.owner_id
            on conflict (key_id) do nothing
            """;

    private static final String REMEMBER_DESTROYED =
            """
            insert into destroyed_owner (owner_id, destroyed_at)
            values (:owner, :now)
            on conflict do nothing
            """;

    private static final String DESTROY =
            """
            update content_key
            set wrapped = null, destroyed_at = :now
            where owner_id = :owner and wrapped is not null
            """;

    private static final String FIND =
            """
            select key_id, wrapped, destroyed_at
            from content_key
            where key_id = any (:keys::uuid[])
            """;

    private final JdbcClient jdbc;
    private final DataKeys dataKeys;
    private final Clock clock;

    KeyRing(JdbcClient jdbc, DataKeys dataKeys, Clock clock) {
        this.jdbc = jdbc;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    /** Keeps the keys of an owner; keeping a key again changes nothing. */
    @Transactional
    public void keep(UUID ownerId, List<WrappedKey> keys) {
        keep(Map.of(ownerId, keys));
    }

    /** Keeps the keys of many owners at once; keeping a key again changes nothing. */
    @Transactional
    public void keep(Map<UUID, List<WrappedKey>> keysOfOwners) {
        List<String> owners = new ArrayList<>();
        List<String> keyIds = new ArrayList<>();
        List<byte[]> wrapped = new ArrayList<>();
        keysOfOwners.forEach(
                (owner, keys) ->
                        keys.forEach(
                                key -> {
                                    owners.add(owner.toString());
                                    keyIds.add(key.getKeyId().toString());
                                    wrapped.add(bytes(key));
                                }));
        jdbc.sql(KEEP)
                .param("owners", owners.toArray(String[]::new))
                .param("keys", keyIds.toArray(String[]::new))
                .param("wrapped", wrapped.toArray(byte[][]::new))
                .update();
    }

    /** Destroys every key of the owner; destroying again changes nothing. */
    @Transactional
    public void destroy(UUID ownerId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(REMEMBER_DESTROYED).param("owner", ownerId).param("now", now).update();
        jdbc.sql(DESTROY).param("owner", ownerId).param("now", now).update();
    }

    /** The key, or why there is none. */
    public KeyLookup find(UUID keyId) {
        return find(Set.of(keyId)).getOrDefault(keyId, new KeyLookup.NotHere());
    }

    /** Each of the keys that is or was here; those that are not known are left out. */
    public Map<UUID, KeyLookup> find(Set<UUID> keyIds) {
        Map<UUID, KeyLookup> found = new HashMap<>();
        jdbc.sql(FIND)
                .param("keys", keyIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(
                        row -> {
                            found.put(row.getObject("key_id", UUID.class), lookup(row));
                        });
        return found;
    }

    private KeyLookup lookup(ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped");
        if (wrapped == null) {
            return new KeyLookup.Destroyed(
                    row.getObject("destroyed_at", OffsetDateTime.class).toInstant());
        }
        return new KeyLookup.Present(
                dataKeys.unwrap(
                        WrappedKey.newBuilder()
                                .setKeyId(row.getObject("key_id", UUID.class))
                                .setWrapped(ByteBuffer.wrap(wrapped))
                                .build()));
    }

    private static byte[] bytes(WrappedKey key) {
        ByteBuffer wrapped = key.getWrapped().duplicate();
        byte[] bytes = new byte[wrapped.remaining()];
        wrapped.get(bytes);
        return bytes;
    }
}
