package uk.gain.exchange;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.gain.infrastructure.CertificateAuthority;

/** What the exchange keeps from one start to the next. One exchange at a time may use it. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = ".in-use";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path path, boolean fresh) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new CannotStart(
                        "Another exchange uses "
                                + path
                                + ". Stop it, or choose another folder: --data <folder>");
            }
            if (fresh) {
                empty(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be used: " + e.getMessage());
        }
    }

    Path of(String part) {
        return path.resolve(part);
    }

    Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /**
     * The key-encryption key of the content cipher: a file only for a demonstration, a KMS
     * otherwise.
     */
    Path cipherKeyset() {
        return keyset(
                "keys/cipher-keyset.json",
                () -> {
                    AeadConfig.register();
                    return KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
                });
    }

    /** The key of the blind indexes, by which referrals that ask about one subject are found. */
    Path indexKeyset() {
        return keyset(
                "keys/index-keyset.json",
                () -> {
                    PrfConfig.register();
                    return KeysetHandle.generateNew(
                            PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get());
                });
    }

    /** Who vouches for servers and systems here; its certificates are made when first needed. */
    CertificateAuthority certificates() {
        return CertificateAuthority.keptIn(path.resolve("certificates"));
    }

    private interface Fresh {
        KeysetHandle keyset() throws GeneralSecurityException;
    }

    private Path keyset(String name, Fresh fresh) {
        Path file = path.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            String json =
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            fresh.keyset(),
                            RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get());
            Files.createDirectories(file.resolveSibling(""));
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, json);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The keyset could not be made in " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisJvm) {
            return false;
        }
    }

    /** Everything but the lock, which is held. */
    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all =
                    files.filter(each -> !each.equals(folder) && !each.equals(folder.resolve(LOCK)))
                            .sorted(Comparator.reverseOrder())
                            .toList();
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
