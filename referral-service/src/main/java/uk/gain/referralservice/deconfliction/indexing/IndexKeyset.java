package uk.gain.referralservice.deconfliction.indexing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of the blind indexes: a file with a Tink keyset for HMAC-SHA-256 as a pseudo-random
 * function, outside the database. Rotated by adding a key and making it the primary; the old one is
 * taken out when everything is blinded anew.
 */
public final class IndexKeyset {

    private IndexKeyset() {}

    /**
     * Makes a new keyset in the file given, unless the file exists; with {@code --rotate} adds a
     * key to it, with {@code --retire} takes out all keys but the primary.
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        String what = arguments.length == 2 ? arguments[0] : "";
        switch (what) {
            case "--rotate" -> rotate(Path.of(arguments[1]));
            case "--retire" -> retire(Path.of(arguments[1]));
            default -> {
                if (arguments.length != 1) {
                    throw new IllegalArgumentException(
                            "Say which file: [--rotate | --retire] <file>");
                }
                create(Path.of(arguments[0]));
            }
        }
    }

    /** A new keyset with one key, readable by its owner only; a file that exists is kept. */
    public static void create(Path file) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return;
        }
        PrfConfig.register();
        KeysetHandle keyset =
                KeysetHandle.generateNew(
                        PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get());
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(file, keyset);
    }

    /** Adds a key to the keyset in the file and makes it the primary. */
    public static void rotate(Path file) throws IOException, GeneralSecurityException {
        KeysetHandle.Builder.Entry fresh =
                KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                        .withRandomId()
                        .makePrimary();
        write(file, KeysetHandle.newBuilder(parse(file)).addEntry(fresh).build());
    }

    /** Takes every key but the primary out of the keyset in the file. */
    public static void retire(Path file) throws IOException, GeneralSecurityException {
        KeysetHandle keyset = parse(file);
        write(
                file,
                KeysetHandle.newBuilder()
                        .addEntry(
                                KeysetHandle.importKey(keyset.getPrimary().getKey())
                                        .withFixedId(keyset.getPrimary().getId())
                                        .makePrimary())
                        .build());
    }

    static Keys read(Path file) throws IOException, GeneralSecurityException {
        PrfSet keys = parse(file).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        Map<Integer, Key> byVersion = new HashMap<>();
        for (Map.Entry<Integer, Prf> key : keys.getPrfs().entrySet()) {
            byVersion.put(key.getKey(), new Key(key.getKey(), key.getValue()));
        }
        return new Keys(keys.getPrimaryId(), byVersion);
    }

    private static KeysetHandle parse(Path file) throws IOException, GeneralSecurityException {
        PrfConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static void write(Path file, KeysetHandle keyset)
            throws IOException, GeneralSecurityException {
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    /** The keys in force, by version. */
    record Keys(int primary, Map<Integer, Key> byVersion) {

        Keys {
            byVersion = Map.copyOf(byVersion);
        }
    }
}
