package uk.gain.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates that are good no more. A list that cannot be read prevents the start; one that
 * cannot be read later leaves the last one that could in force.
 */
final class Revocations {

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);

    private final @Nullable Path file;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    Revocations(@Nullable Path file) {
        this.file = file;
        if (file != null) {
            try {
                kept.set(read(file));
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalArgumentException(
                        "gain.security.revocations: " + file + " is not a list of revocations", e);
            }
        }
    }

    boolean include(PeerCertificate peer) {
        Kept current = current();
        return current != null && current.list().isRevoked(peer.certificate());
    }

    private @Nullable Kept current() {
        Kept last = kept.get();
        if (file == null || last == null) {
            return last;
        }
        try {
            if (!Files.getLastModifiedTime(file).equals(last.writtenAt())) {
                Kept newer = read(file);
                kept.set(newer);
                return newer;
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("The list of revocations {} cannot be read; the last one stays", file, e);
        }
        return last;
    }

    private static Kept read(Path file) throws IOException, GeneralSecurityException {
        FileTime writtenAt = Files.getLastModifiedTime(file);
        try (InputStream list = Files.newInputStream(file)) {
            return new Kept(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(list), writtenAt);
        }
    }

    /** A list, and when its file was written. */
    private record Kept(X509CRL list, FileTime writtenAt) {}
}
