package uk.gain.autoresponder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Connections that show a system's certificate and trust whoever vouched for it. */
final class Connections {

    private Connections() {}

    /** What the key store says: one key, its certificate, and the authority as the last. */
    static SSLContext with(Path keyStore, String secret) throws IOException {
        try (InputStream file = Files.newInputStream(keyStore)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(file, secret.toCharArray());
            Certificate[] chain = own.getCertificateChain(own.aliases().nextElement());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", chain[chain.length - 1]);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, secret.toCharArray());
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(keyStore + " cannot be used", e);
        }
    }
}
