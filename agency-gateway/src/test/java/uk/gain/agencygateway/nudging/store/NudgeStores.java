package uk.gain.agencygateway.nudging.store;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.nudging.model.Nudges;
import uk.gain.platform.cipher.SealedSecrets;

/** The store on one database. */
public final class NudgeStores {

    private NudgeStores() {}

    public static Nudges on(FreshDatabase database) {
        try {
            return new StoredNudges(
                    database.jdbc(), new SealedSecrets(new AesGcmJce(new byte[32])));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
