package uk.gain.auditservice.verifying.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.verifying.model.SignedNotes;

/** The log's public key, read from its file for every verification: never from the database. */
@Component
class LogPublicKey {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private final String origin;
    private final Path file;

    LogPublicKey(@Value("${gain.log.origin}") String origin, @Value("${gain.log.key}") Path file) {
        this.origin = origin;
        this.file = file;
    }

    SignedNotes notes() {
        try {
            String pem = Files.readString(file);
            String body = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
            return new SignedNotes(
                    origin,
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no Ed25519 public key", e);
        }
    }
}
