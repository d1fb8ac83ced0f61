package uk.gain.platform.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.contract.MessageContent;
import uk.gain.contract.ReferralContent;
import uk.gain.contract.SealedContent;
import uk.gain.contract.WrappedKey;
import uk.gain.platform.avro.RealAvro;
import uk.gain.platform.example.OwnDatabase;

class CipherTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    @TempDir Path folder;

    private final ContentCipher cipher = new ContentCipher(RealAvro.records());
    private final Binding here = new Binding(UUID.randomUUID(), UUID.randomUUID());
    private final MessageContent words =
            MessageContent.newBuilder().setText("Which address?").build();

    private Path keyset = Path.of("");
    private DataKeys dataKeys = new DataKeys(new NoKey());

    @BeforeEach
    void newKeyset() throws IOException, GeneralSecurityException {
        keyset = folder.resolve("keyset.json");
        KeysetFile.create(keyset);
        dataKeys = new DataKeys(KeysetFile.read(keyset));
    }

    @Test
    void whatIsSealedIsOpenedByItsKeyInItsPlace() {
        DataKey key = dataKeys.generate();
        SealedContent sealed = cipher.seal(key, here, words);

        assertThat(sealed.getKeyId()).isEqualTo(key.keyId());
        assertThat(sealed.getSchema$()).isEqualTo("uk.gain.contract.MessageContent");
        assertThat(cipher.open(key, here, sealed, MessageContent.class)).isEqualTo(words);
    }

    @Test
    void theSameContentIsNeverSealedTheSameWayTwice() {
        DataKey key = dataKeys.generate();

        assertThat(cipher.seal(key, here, words)).isNotEqualTo(cipher.seal(key, here, words));
    }

    @Test
    void whatIsSealedIsOpenedInNoOtherPlaceByNoOtherKeyAndAsNothingElse() {
        DataKey key = dataKeys.generate();
        SealedContent sealed = cipher.seal(key, here, words);

        assertCannotOpen(key, new Binding(UUID.randomUUID(), here.referralId()), sealed);
        assertCannotOpen(key, new Binding(here.eventId(), UUID.randomUUID()), sealed);
        assertCannotOpen(dataKeys.generate(), here, sealed);
        assertCannotOpen(
                key,
                here,
                SealedContent.newBuilder(sealed)
                        .setSchema$("uk.gain.contract.ReferralContent")
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.open(key, here, sealed, ReferralContent.class));
    }

    @Test
    void aSecretOfTheServiceIsOpenedInItsPlaceOnly() throws IOException, GeneralSecurityException {
        SealedSecrets secrets = new SealedSecrets(KeysetFile.read(keyset));
        byte[] secret = {1, 2, 3};
        byte[] sealed = secrets.seal(secret, "webhook_key/1");

        assertThat(secrets.open(sealed, "webhook_key/1")).isEqualTo(secret);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.open(sealed, "webhook_key/2"));
    }

    @Test
    void aDataKeyIsKeptWrappedUnderItsOwnIdOnly() {
        DataKey key = dataKeys.generate();
        WrappedKey wrapped = dataKeys.wrap(key);

        assertThat(dataKeys.unwrap(wrapped).secret()).isEqualTo(key.secret());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                dataKeys.unwrap(
                                        WrappedKey.newBuilder(wrapped)
                                                .setKeyId(UUID.randomUUID())
                                                .build()));
    }

    @Test
    void theKeysetIsReadAgainAndNeverOverwritten() throws IOException, GeneralSecurityException {
        WrappedKey wrapped = dataKeys.wrap(dataKeys.generate());
        KeysetFile.create(keyset);

        assertThat(new DataKeys(KeysetFile.read(keyset)).unwrap(wrapped).keyId())
                .isEqualTo(wrapped.getKeyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDataKeyIsNeverPrinted() {
        DataKey key = dataKeys.generate();

        assertThat(key).hasToString("DataKey[" + key.keyId() + "]");
    }

    @Test
    void theKeysOfManyOwnersAreKeptAtOnceAndNoneOfADestroyedOwner() {
        try (OwnDatabase database = new OwnDatabase()) {
            KeyRing ring = new KeyRing(database.jdbc(), dataKeys, Clock.fixed(NOW, ZoneOffset.UTC));
            UUID owner = UUID.randomUUID();
            UUID destroyed = UUID.randomUUID();
            List<WrappedKey> own =
                    List.of(dataKeys.wrap(dataKeys.generate()), dataKeys.wrap(dataKeys.generate()));
            WrappedKey tooLate = dataKeys.wrap(dataKeys.generate());
            ring.destroy(destroyed);

            ring.keep(Map.of(owner, own, destroyed, List.of(tooLate)));

            own.forEach(
                    key ->
                            assertThat(ring.find(key.getKeyId()))
                                    .isInstanceOf(KeyLookup.Present.class));
            assertThat(ring.find(tooLate.getKeyId())).isEqualTo(new KeyLookup.Destroyed(NOW));
        }
    }

    @Test
    void aDestroyedKeyIsAValueAndComesBackNoMore() {
        try (OwnDatabase database = new OwnDatabase()) {
            KeyRing ring = new KeyRing(database.jdbc(), dataKeys, Clock.fixed(NOW, ZoneOffset.UTC));
            UUID owner = UUID.randomUUID();
            WrappedKey early = dataKeys.wrap(dataKeys.generate());
            WrappedKey late = dataKeys.wrap(dataKeys.generate());
            assertThat(ring.find(early.getKeyId())).isEqualTo(new KeyLookup.NotHere());

            ring.keep(owner, List.of(early));
            ring.keep(owner, List.of(early));
            assertThat(ring.find(early.getKeyId())).isInstanceOf(KeyLookup.Present.class);

            ring.destroy(owner);
            ring.keep(owner, List.of(early, late));
            assertThat(ring.find(early.getKeyId())).isEqualTo(new KeyLookup.Destroyed(NOW));
            assertThat(ring.find(late.getKeyId())).isEqualTo(new KeyLookup.Destroyed(NOW));
            assertThat(
                            database.jdbc()
                                    .sql(
                                            "select count(*) from content_key where wrapped is not"
                                                    + " null")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
    }

    private void assertCannotOpen(DataKey key, Binding place, SealedContent sealed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.open(key, place, sealed, MessageContent.class))
                .withMessageNotContaining("address");
    }

    private static final class NoKey implements Aead {
        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            throw new IllegalStateException("there is no keyset yet");
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
            throw new IllegalStateException("there is no keyset yet");
        }
    }
}
