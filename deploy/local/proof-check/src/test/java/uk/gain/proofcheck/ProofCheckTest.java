package uk.gain.proofcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of the eight entries of RFC 6962's well-known vectors, signed here. */
class ProofCheckTest {

    private static final List<byte[]> ENTRIES =
            List.of(
                    hex(""),
                    hex("00"),
                    hex("10"),
                    hex("2021"),
                    hex("3031"),
                    hex("40414243"),
                    hex("5051525354555657"),
                    hex("606162636465666768696a6b6c6d6e6f"));
    private static final String ROOT =
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";
    private static final String ORIGIN = "log.example/trail";

    @TempDir Path folder;
    private KeyPair keys;
    private String output = "";

    @BeforeEach
    void makeKey() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void everyEntryIsVerified() throws Exception {
        for (int index = 0; index < ENTRIES.size(); index++) {
            assertThat(check(vkey(ORIGIN), proof(index), ENTRIES.get(index))).isZero();
            assertThat(output)
                    .isEqualTo(
                            "verified: entry %d is in the log %s of size 8, signed by %s%n"
                                    .formatted(index, ORIGIN, named(vkey(ORIGIN))));
        }
    }

    @Test
    void aChangedEntryIsNotVerified() throws Exception {
        assertThat(check(vkey(ORIGIN), proof(3), hex("2022"))).isEqualTo(1);
        assertThat(output).contains("do not lead to the checkpoint's root");
    }

    @Test
    void anotherIndexIsNotVerified() throws Exception {
        assertThat(check(vkey(ORIGIN), proof(3).replace("index 3", "index 2"), ENTRIES.get(3)))
                .isEqualTo(1);
        assertThat(output).contains("do not lead to the checkpoint's root");
    }

    @Test
    void anIndexBeyondTheLogIsNotVerified() throws Exception {
        assertThat(check(vkey(ORIGIN), proof(3).replace("index 3", "index 8"), ENTRIES.get(3)))
                .isEqualTo(1);
        assertThat(output).contains("the checkpoint has 8 entries, so none at 8");
    }

    @Test
    void aChangedSizeIsNotSigned() throws Exception {
        assertThat(check(vkey(ORIGIN), proof(3).replace("\n8\n", "\n7\n"), ENTRIES.get(3)))
                .isEqualTo(1);
        assertThat(output).contains("not signed by " + ORIGIN);
    }

    @Test
    void anotherLogsKeyIsRefused() throws Exception {
        String proof = proof(3);
        makeKey();

        assertThat(check(vkey(ORIGIN), proof, ENTRIES.get(3))).isEqualTo(1);
        assertThat(output).contains("not signed by " + ORIGIN);
    }

    @Test
    void aMissingHashIsNotVerified() throws Exception {
        List<String> lines = List.of(proof(3).split("\n", -1));
        String shortened =
                String.join("\n", lines.subList(0, 2))
                        + "\n"
                        + String.join("\n", lines.subList(3, lines.size()));

        assertThat(check(vkey(ORIGIN), shortened, ENTRIES.get(3))).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoProofIsNamed() throws Exception {
        assertThat(check(vkey(ORIGIN), "hello\n\nworld\n", ENTRIES.get(3))).isEqualTo(1);
        assertThat(output).contains("is not a c2sp.org/tlog-proof@v1");
    }

    @Test
    void aVerifierKeyWithAForeignIdIsRefused() throws Exception {
        String foreign = vkey(ORIGIN).replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+");

        assertThat(check(foreign, proof(3), ENTRIES.get(3))).isEqualTo(1);
        assertThat(output).contains("id is not that of its key");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run(new String[] {"no-such-file", "b", "c"})).isEqualTo(1);
        assertThat(output).contains("cannot read no-such-file");
    }

    @Test
    void withoutThreeFilesItSaysHowToCallIt() {
        assertThat(run(new String[] {})).isEqualTo(2);
        assertThat(output).startsWith("usage:");
    }

    @Test
    void theKnownNoteOfTheSpecificationIsVerified() throws Exception {
        VerifierKey key =
                VerifierKey.parse(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        byte[] signature =
                Base64.getDecoder()
                        .decode(
                                "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=");

        assertThat(
                        key.verifies(
                                "This is an example message.\n",
                                Arrays.copyOfRange(signature, 4, signature.length)))
                .isTrue();
    }

    private int check(String vkey, String proof, byte[] entry) throws IOException {
        return run(
                new String[] {
                    Files.writeString(folder.resolve("log.vkey"), vkey + "\n").toString(),
                    Files.writeString(folder.resolve("entry.tlog-proof"), proof).toString(),
                    Files.write(folder.resolve("entry"), entry).toString()
                });
    }

    private int run(String[] arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int exit = ProofCheck.run(arguments, printed, printed);
            output = bytes.toString(StandardCharsets.UTF_8);
            return exit;
        }
    }

    private String proof(int index) throws GeneralSecurityException {
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
        for (byte[] hash : path(index, ENTRIES)) {
            proof.append(Base64.getEncoder().encodeToString(hash)).append('\n');
        }
        return proof.append('\n').append(checkpoint()).toString();
    }

    private String checkpoint() throws GeneralSecurityException {
        String text = ORIGIN + "\n8\n" + Base64.getEncoder().encodeToString(hex(ROOT)) + "\n";
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        byte[] id = hex(vkey(ORIGIN).split("\\+", 3)[1]);
        return text
                + "\n\u2014 "
                + ORIGIN
                + " "
                + Base64.getEncoder().encodeToString(join(id, signature.sign()))
                + "\n";
    }

    private String vkey(String name) throws GeneralSecurityException {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] typed =
                join(
                        new byte[] {1},
                        Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        byte[] id = sha256(join((name + "\n").getBytes(StandardCharsets.UTF_8), typed));
        return name
                + "+"
                + HexFormat.of().formatHex(Arrays.copyOf(id, 4))
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static String named(String vkey) {
        return vkey.substring(0, vkey.indexOf('+') + 9);
    }

    /** RFC 6962, section 2.1.1, as it stands there. */
    private static List<byte[]> path(int index, List<byte[]> entries)
            throws GeneralSecurityException {
        if (entries.size() == 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(entries.size() - 1);
        List<byte[]> left = entries.subList(0, split);
        List<byte[]> right = entries.subList(split, entries.size());
        List<byte[]> path =
                new ArrayList<>(index < split ? path(index, left) : path(index - split, right));
        path.add(root(index < split ? right : left));
        return path;
    }

    private static byte[] root(List<byte[]> entries) throws GeneralSecurityException {
        if (entries.size() == 1) {
            return sha256(join(new byte[] {0}, entries.getFirst()));
        }
        int split = Integer.highestOneBit(entries.size() - 1);
        byte[] children =
                join(root(entries.subList(0, split)), root(entries.subList(split, entries.size())));
        return sha256(join(new byte[] {1}, children));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
