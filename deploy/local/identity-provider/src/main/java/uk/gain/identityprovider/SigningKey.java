package uk.gain.identityprovider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/**
 * The key that signs tokens, kept in a file that only its owner reads, so that a restart
 * invalidates no token.
 */
final class SigningKey {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(make(), file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be kept in " + file, e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The signing key in " + file + " cannot be used", e);
        }
    }

    private static RSAKey make() throws JOSEException {
        return new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
    }

    /** Beside it first, then moved: half a key is never found. */
    private static void write(RSAKey key, Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path beside = Files.createTempFile(folder, "signing-key", ".new", OWNER_ONLY);
        Files.writeString(beside, key.toJSONString());
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
