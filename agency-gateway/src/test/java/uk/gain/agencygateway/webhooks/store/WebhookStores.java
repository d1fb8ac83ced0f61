package uk.gain.agencygateway.webhooks.store;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Endpoints;
import uk.gain.agencygateway.webhooks.model.Hosts;
import uk.gain.platform.cipher.SealedSecrets;

/** The stores on one database. */
public record WebhookStores(Hosts hosts, Endpoints endpoints, Deliveries deliveries) {

    public static WebhookStores on(FreshDatabase database) {
        try {
            return new WebhookStores(
                    new StoredHosts(database.jdbc()),
                    new StoredEndpoints(
                            database.jdbc(), new SealedSecrets(new AesGcmJce(new byte[32]))),
                    new StoredDeliveries(database.jdbc()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
