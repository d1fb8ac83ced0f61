package uk.gain.auditservice.verifying.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.verifying.model.SignedNotes;

/** The log's public keys, read from their files for every verification: never from the database. */
@Component
class LogPublicKey {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private final String origin;
    private final Path ed25519;
    private final Path mlDsa44;

    LogPublicKey(
            @Value("${gain.log.origin}") String origin,
            @Value("${gain.log.key}") Path ed25519,
            @Value("${gain.log.ml-dsa44-key}") Path mlDsa44) {
        this.origin = origin;
        this.ed25519 = ed25519;
        this.mlDsa44 = mlDsa44;
    }

    SignedNotes notes() {
        return new SignedNotes(origin, key(ed25519, "Ed25519"), key(mlDsa44, "ML-DSA-44"));
    }

    private static PublicKey key(Path file, String algorithm) {
        try {
            String pem = Files.readString(file);
            String body = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
            return KeyFactory.getInstance(algorithm)
                    .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no public key of " + algorithm, e);
        }
    }
}
