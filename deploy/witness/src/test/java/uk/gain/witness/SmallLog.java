package uk.gain.witness;

import java.nio.charset.StandardCharsets;
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
import java.util.stream.IntStream;

/** A log as RFC 6962 defines it, word by word and without any care for speed. */
final class SmallLog {

    private final String origin;
    private final List<byte[]> leaves;
    private final KeyPair keys;

    private SmallLog(String origin, List<byte[]> leaves, KeyPair keys) {
        this.origin = origin;
        this.leaves = leaves;
        this.keys = keys;
    }

    static SmallLog of(String origin, int entries) {
        try {
            return new SmallLog(
                    origin,
                    IntStream.range(0, entries).mapToObj(index -> leaf("entry " + index)).toList(),
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The same log, had this entry been another one; signed with the same key. */
    SmallLog rewrittenAt(int index) {
        List<byte[]> other = new ArrayList<>(leaves);
        other.set(index, leaf("rewritten " + index));
        return new SmallLog(origin, other, keys);
    }

    /** The same entries under the same name, signed by somebody else. */
    SmallLog signedByAnother() {
        return new SmallLog(origin, leaves, of(origin, 0).keys);
    }

    String verifierKey() {
        byte[] typed = typed();
        return origin
                + "+"
                + HexFormat.of().formatHex(Arrays.copyOf(sha256(origin + "\n", typed), 4))
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    String checkpoint(int size) {
        String text = origin + "\n" + size + "\n" + base64(root(leaves.subList(0, size))) + "\n";
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] id = Arrays.copyOf(sha256(origin + "\n", typed()), 4);
            return text + "\n\u2014 " + origin + " " + base64(joined(id, signature.sign())) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of add-checkpoint. */
    String submission(int old, int size) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        if (old > 0 && old < size) {
            proof(old, leaves.subList(0, size), true)
                    .forEach(hash -> body.append(base64(hash)).append('\n'));
        }
        return body.append('\n').append(checkpoint(size)).toString();
    }

    /** RFC 6962, section 2.1.2. */
    private static List<byte[]> proof(int old, List<byte[]> leaves, boolean whole) {
        if (old == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<byte[]> proof =
                new ArrayList<>(
                        old <= split ? proof(old, left, whole) : proof(old - split, right, false));
        proof.add(old <= split ? root(right) : root(left));
        return proof;
    }

    /** RFC 6962, section 2.1. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256("", new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                "\u0001",
                joined(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size()))));
    }

    private static byte[] leaf(String entry) {
        return sha256("\u0000" + entry, new byte[0]);
    }

    private byte[] typed() {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
        typed[0] = 1;
        return typed;
    }

    private static byte[] sha256(String first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first.getBytes(StandardCharsets.UTF_8));
            return digest.digest(second);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
