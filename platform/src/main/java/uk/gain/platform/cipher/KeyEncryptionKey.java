package uk.gain.platform.cipher;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The key that wraps data keys, from a keyset file. A keyset may hold several: the primary wraps,
 * all unwrap, so it is rotated by adding a key.
 */
final class KeyEncryptionKey {

    private KeyEncryptionKey() {}

    static Aead readFrom(Path keyset) {
        try {
            AeadConfig.register();
            KeysetHandle handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(keyset),
                            RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get());
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException e) {
            throw new IllegalStateException("gain.cipher.keyset: " + keyset + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            // Without the cause: its message may quote what stands in the file.
            throw new IllegalStateException(
                    "gain.cipher.keyset: " + keyset + " is no Tink keyset for AEAD in JSON");
        }
    }
}
