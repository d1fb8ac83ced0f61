package uk.gain.platform.cipher;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gain.contract.WrappedKey;

/** The wrapped data keys this service holds. Joins the transaction it is called in. */
public class KeyRing {

    private final JdbcClient jdbc;
    private final DataKeys dataKeys;
    private final Clock clock;

    KeyRing(JdbcClient jdbc, DataKeys dataKeys, Clock clock) {
        this.jdbc = jdbc;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    /**
     * Keeps the keys of an owner. Keeping a key again changes nothing; a destroyed owner's keys are
     * never kept again.
     */
    public void keep(UUID ownerId, List<WrappedKey> keys) {
        jdbc.sql(
                        """
                        insert into content_key (key_id, owner_id, wrapped)
                        select key_id, :owner, wrapped
                        from unnest(:keyIds::uuid[], :wrapped::bytea[]) as arriving (key_id, wrapped)
                        where not exists (select 1 from destroyed_owner where owner_id = :owner)
                        on conflict (key_id) do nothing
                        """)
                .param("owner", ownerId)
                .param("keyIds", keys.stream().map(WrappedKey::getKeyId).toArray(UUID[]::new))
                .param(
                        "wrapped",
                        keys.stream()
                                .map(key -> DataKeys.bytesOf(key.getWrapped()))
                                .toArray(byte[][]::new))
                .update();
    }

    /**
     * Destroys the owner's keys that are not among these: what a newer record of its keys no longer
     * lists is gone.
     */
    public void destroyAllBut(UUID ownerId, List<UUID> kept) {
        jdbc.sql(
                        """
                        update content_key
                        set wrapped = null, destroyed_at = :now
                        where owner_id = :owner
                          and wrapped is not null
                          and key_id <> all (:kept::uuid[])
                        """)
                .param("owner", ownerId)
                .param("kept", kept.toArray(UUID[]::new))
                .param("now", now())
                .update();
    }

    /** Destroys every key of the owner; that they were there stays known. */
    public void destroy(UUID ownerId) {
        jdbc.sql(
                        """
                        insert into destroyed_owner (owner_id, destroyed_at)
                        values (:owner, :now)
                        on conflict (owner_id) do nothing
                        """)
                .param("owner", ownerId)
                .param("now", now())
                .update();
        destroyAllBut(ownerId, List.of());
    }

    /** The key, or why there is none. */
    public KeyLookup find(UUID keyId) {
        return jdbc.sql("select wrapped, destroyed_at from content_key where key_id = :keyId")
                .param("keyId", keyId)
                .query(
                        (row, number) ->
                                lookup(
                                        keyId,
                                        row.getBytes("wrapped"),
                                        row.getTimestamp("destroyed_at")))
                .optional()
                .orElseGet(KeyLookup.NotHere::new);
    }

    private KeyLookup lookup(
            UUID keyId, byte @Nullable [] wrapped, @Nullable Timestamp destroyedAt) {
        if (destroyedAt != null) {
            return new KeyLookup.Destroyed(destroyedAt.toInstant());
        }
        return wrapped == null
                ? new KeyLookup.NotHere()
                : new KeyLookup.Present(
                        dataKeys.unwrap(new WrappedKey(keyId, ByteBuffer.wrap(wrapped))));
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
