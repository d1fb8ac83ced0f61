package uk.gain.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate with its key, in both forms that programs want: {@code <name>.pem} with
 * certificate, authority and key one after the other, and the PKCS #12 key store {@code
 * <name>.p12}.
 */
public final class IssuedCertificate {

    private static final char[] PASSWORD = CertificateAuthority.PASSWORD.toCharArray();
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path pem;
    private final KeyStore store;
    private final String alias;

    private IssuedCertificate(Path pem, KeyStore store, String alias) {
        this.pem = pem;
        this.store = store;
        this.alias = alias;
    }

    /** Certificate, authority and key. */
    public Path pem() {
        return pem;
    }

    public X509Certificate certificate() {
        try {
            return (X509Certificate) store.getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the certificate, in base64url: what a token bound to it says (RFC 8705). */
    public String thumbprint() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(certificate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For connections that show this certificate and trust its authority only. */
    public SSLContext connections() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            Certificate[] chain = store.getCertificateChain(alias);
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(CertificateAuthority.trusting((X509Certificate) chain[chain.length - 1]));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey key() throws GeneralSecurityException {
        return (PrivateKey) store.getKey(alias, PASSWORD);
    }

    static boolean isValidIn(Path folder, String name) {
        Path pem = folder.resolve(name + ".pem");
        if (!Files.exists(pem)) {
            return false;
        }
        try (InputStream file = Files.newInputStream(pem)) {
            ((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file))
                    .checkValidity();
            return true;
        } catch (IOException | CertificateException expired) {
            return false;
        }
    }

    static IssuedCertificate readFrom(Path folder, String name) {
        Path file = folder.resolve(name + ".p12");
        try (InputStream kept = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(kept, PASSWORD);
            return new IssuedCertificate(folder.resolve(name + ".pem"), store, name);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate can be read from " + file, e);
        }
    }

    static IssuedCertificate write(
            Path folder, String name, PrivateKey key, X509Certificate... chain)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(name, key, PASSWORD, chain);
        Path beside = Files.createTempFile(folder, name, ".new", OWNER_ONLY);
        try (OutputStream file = Files.newOutputStream(beside)) {
            store.store(file, PASSWORD);
        }
        Files.move(beside, folder.resolve(name + ".p12"), StandardCopyOption.ATOMIC_MOVE);
        Path pem = folder.resolve(name + ".pem");
        beside = Files.createTempFile(folder, name, ".new", OWNER_ONLY);
        Files.writeString(beside, pemOf(key, chain));
        Files.move(beside, pem, StandardCopyOption.ATOMIC_MOVE);
        return new IssuedCertificate(pem, store, name);
    }

    /** The authority's own key is in its key store only: its PEM is for everybody. */
    private static String pemOf(PrivateKey key, X509Certificate[] chain)
            throws CertificateException {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : chain) {
            pem.append(block("CERTIFICATE", certificate.getEncoded()));
        }
        if (chain.length > 1) {
            pem.append(block("PRIVATE KEY", key.getEncoded()));
        }
        return pem.toString();
    }

    private static String block(String kind, byte[] bytes) {
        String text =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, text, kind);
    }
}
