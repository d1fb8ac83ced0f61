package uk.gain.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Who vouches for the servers and systems of one local exchange: made with its data folder, known
 * to nobody else, and for demonstrations and tests only.
 *
 * <p>Guaranteed: what lies in the folder is used again by the next start as long as it is valid;
 * files that hold a key are readable by their owner only.
 */
public final class CertificateAuthority {

    /** Of every key store; that only its owner may read the file is what protects it. */
    public static final String PASSWORD = "gain-demo";

    private static final String NAME = "authority";
    private static final Duration LIFE_OF_AUTHORITY = Duration.ofDays(3650);
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final int SERIAL_BITS = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final IssuedCertificate own;
    private final Set<BigInteger> revoked = new LinkedHashSet<>();

    private CertificateAuthority(Path folder, IssuedCertificate own) {
        this.folder = folder;
        this.own = own;
    }

    /** The authority of this folder, which is made when it is missing. */
    public static CertificateAuthority keptIn(Path folder) {
        try {
            Files.createDirectories(folder);
            IssuedCertificate own =
                    IssuedCertificate.isValidIn(folder, NAME)
                            ? IssuedCertificate.readFrom(folder, NAME)
                            : selfSigned(folder);
            CertificateAuthority authority = new CertificateAuthority(folder, own);
            authority.readRevoked();
            authority.writeRevoked();
            return authority;
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("No certificates can be kept in " + folder, e);
        }
    }

    /** The certificate that everybody of this exchange trusts, as PEM. */
    public Path trusted() {
        return folder.resolve(NAME + ".pem");
    }

    /** The list of what was revoked. */
    public Path revocations() {
        return folder.resolve("revoked.crl");
    }

    /** Of a server on loopback. */
    public IssuedCertificate server(String name) {
        return kept(name, KeyPurposeId.id_kp_serverAuth);
    }

    /** Of an agency's system: its subject is {@code CN=<name>}. */
    public IssuedCertificate system(String name) {
        return kept(name, KeyPurposeId.id_kp_clientAuth);
    }

    /** Another key and certificate for a system that has one; the old one stays good. */
    public IssuedCertificate renew(String system) {
        return issue(system, KeyPurposeId.id_kp_clientAuth);
    }

    /** From now on the certificate is on the list. */
    public void revoke(IssuedCertificate certificate) {
        try {
            revoked.add(certificate.certificate().getSerialNumber());
            writeRevoked();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("No list can be kept in " + folder, e);
        }
    }

    private IssuedCertificate kept(String name, KeyPurposeId purpose) {
        return IssuedCertificate.isValidIn(folder, name)
                ? IssuedCertificate.readFrom(folder, name)
                : issue(name, purpose);
    }

    private IssuedCertificate issue(String name, KeyPurposeId purpose) {
        try {
            KeyPair keys = newKeys();
            X509v3CertificateBuilder certificate =
                    certificateOf(name, own.certificate().getSubjectX500Principal(), keys, LIFE);
            certificate
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            if (purpose.equals(KeyPurposeId.id_kp_serverAuth)) {
                certificate.addExtension(Extension.subjectAlternativeName, false, loopback());
            }
            return IssuedCertificate.write(
                    folder,
                    name,
                    keys.getPrivate(),
                    signed(certificate, own.key()),
                    own.certificate());
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("No certificate can be made for " + name, e);
        }
    }

    private static IssuedCertificate selfSigned(Path folder)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair keys = newKeys();
        String name = "GAIN local exchange";
        X509v3CertificateBuilder certificate =
                certificateOf(name, new X500Principal("CN=" + name), keys, LIFE_OF_AUTHORITY);
        certificate
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        IssuedCertificate.write(
                folder, NAME, keys.getPrivate(), signed(certificate, keys.getPrivate()));
        return IssuedCertificate.readFrom(folder, NAME);
    }

    private static X509v3CertificateBuilder certificateOf(
            String name, X500Principal issuer, KeyPair keys, Duration life) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
                Date.from(now.minus(CLOCKS_DIFFER)),
                Date.from(now.plus(life)),
                new X500Principal("CN=" + name),
                keys.getPublic());
    }

    private static GeneralNames loopback() {
        return new GeneralNames(
                new GeneralName[] {
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.dNSName, "localhost")
                });
    }

    private static X509Certificate signed(X509v3CertificateBuilder certificate, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer(key)));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private void readRevoked() throws IOException, GeneralSecurityException {
        if (!Files.exists(revocations())) {
            return;
        }
        try (InputStream list = Files.newInputStream(revocations())) {
            X509CRL read = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(list);
            if (read.getRevokedCertificates() != null) {
                read.getRevokedCertificates()
                        .forEach(entry -> revoked.add(entry.getSerialNumber()));
            }
        }
    }

    private void writeRevoked()
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Instant now = Instant.now();
        JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(own.certificate(), Date.from(now));
        list.setNextUpdate(Date.from(now.plus(LIFE)));
        revoked.forEach(
                serial -> list.addCRLEntry(serial, Date.from(now), CRLReason.keyCompromise));
        Path beside = Files.createTempFile(folder, "revoked", ".new");
        Files.write(beside, list.build(signer(own.key())).getEncoded());
        Files.move(beside, revocations(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A key store of nothing but the authority's certificate. */
    static KeyStore trusting(X509Certificate authority)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(NAME, authority);
        return trusted;
    }
}
