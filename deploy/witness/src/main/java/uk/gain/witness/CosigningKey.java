package uk.gain.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The witness's Ed25519 key and name; it makes cosignatures v1 (c2sp.org/tlog-cosignature). */
final class CosigningKey {

    private static final byte COSIGNATURE_V1 = 4;
    private static final int RAW_KEY = 32;

    private final String name;
    private final PrivateKey key;
    private final byte[] typed;

    CosigningKey(String name, KeyPair keys) {
        if (name.isBlank() || name.matches(".*[\\s+].*")) {
            throw new IllegalArgumentException(
                    "a witness's name has neither spaces nor plus signs");
        }
        this.name = name;
        this.key = keys.getPrivate();
        byte[] encoded = keys.getPublic().getEncoded();
        this.typed = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY - 1, encoded.length);
        typed[0] = COSIGNATURE_V1;
    }

    /**
     * From a file of two lines, private key (PKCS #8) and public key (X.509) in Base64; made, for
     * the owner only, if it is missing.
     */
    static CosigningKey of(String name, Path file) throws IOException {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            String[] lines = Files.readString(file).split("\n", -1);
            if (lines.length < 2) {
                throw new IOException(file + " holds no key");
            }
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            PrivateKey privateKey =
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
            PublicKey publicKey =
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines[1])));
            return new CosigningKey(name, new KeyPair(publicKey, privateKey));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no Ed25519 key", e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                base64.encodeToString(keys.getPrivate().getEncoded())
                        + "\n"
                        + base64.encodeToString(keys.getPublic().getEncoded())
                        + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
    }

    /** Name, key id and public key, in the form of c2sp.org/signed-note. */
    String verifierKey() {
        return name
                + "+"
                + HexFormat.of().toHexDigits(Note.keyId(name, typed))
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The signature line, newline included. */
    String cosign(Note checkpoint, Instant at) {
        long seconds = at.getEpochSecond();
        String message = "cosignature/v1\ntime " + seconds + "\n" + checkpoint.text();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            ByteBuffer line =
                    ByteBuffer.allocate(Integer.BYTES + Long.BYTES + signed.length)
                            .putInt(Note.keyId(name, typed))
                            .putLong(seconds)
                            .put(signed);
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(line.array()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the witness's key cannot sign", e);
        }
    }
}
