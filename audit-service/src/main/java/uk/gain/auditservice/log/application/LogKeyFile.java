package uk.gain.auditservice.log.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key of the log in a file outside the database, so that whoever can write the tables cannot sign
 * them: PEM, private key first, public key second.
 */
final class LogKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeyFile.class);

    private final Path file;
    private final String algorithm;

    LogKeyFile(Path file, String algorithm) {
        this.file = file;
        this.algorithm = algorithm;
    }

    KeyPair read() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            String pem = Files.readString(file);
            KeyFactory keys = KeyFactory.getInstance(algorithm);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY"))));
        } catch (IOException e) {
            throw new UncheckedIOException("the log's key cannot be read from " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no key of " + algorithm, e);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        String pem =
                block("PRIVATE KEY", keys.getPrivate().getEncoded())
                        + block("PUBLIC KEY", keys.getPublic().getEncoded());
        Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path written =
                Files.createTempFile(
                        folder,
                        "log-key",
                        null,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(written, pem);
            // Fails where another instance was faster, so that all have the same key.
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        } finally {
            Files.delete(written);
        }
        LOG.warn(
                "There was no {} key for the log: a new one was made in {}. Whoever verified the log"
                        + " with such a key before needs the new verifier key",
                algorithm,
                file);
    }

    private static String block(String name, byte[] encoded) {
        return "-----BEGIN "
                + name
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END "
                + name
                + "-----\n";
    }

    private static byte[] block(String pem, String name) throws GeneralSecurityException {
        Matcher matcher =
                Pattern.compile(
                                "-----BEGIN " + name + "-----(.+?)-----END " + name + "-----",
                                Pattern.DOTALL)
                        .matcher(pem);
        if (!matcher.find()) {
            throw new GeneralSecurityException("no " + name);
        }
        return Base64.getMimeDecoder().decode(matcher.group(1));
    }
}
