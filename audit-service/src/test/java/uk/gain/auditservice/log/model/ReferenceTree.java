package uk.gain.auditservice.log.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6962, section 2.1, word for word: recursive, slow, and sharing nothing with the log. */
final class ReferenceTree {

    private ReferenceTree() {}

    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha256();
        }
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.getFirst());
        }
        int k = split(entries);
        return sha256(
                new byte[] {1},
                root(entries.subList(0, k)),
                root(entries.subList(k, entries.size())));
    }

    static List<byte[]> path(int m, List<byte[]> entries) {
        if (entries.size() == 1) {
            return List.of();
        }
        int k = split(entries);
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        return m < k ? append(path(m, left), root(right)) : append(path(m - k, right), root(left));
    }

    static List<byte[]> proof(int m, List<byte[]> entries) {
        return m == entries.size() ? List.of() : subproof(m, entries, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> entries, boolean known) {
        if (m == entries.size()) {
            return known ? List.of() : List.of(root(entries));
        }
        int k = split(entries);
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        return m <= k
                ? append(subproof(m, left, known), root(right))
                : append(subproof(m - k, right, false), root(left));
    }

    static List<byte[]> entries(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new byte[] {(byte) i, (byte) (i >> 8)})
                .toList();
    }

    private static int split(List<byte[]> entries) {
        int k = 1;
        while (k * 2 < entries.size()) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> append(List<byte[]> path, byte[] hash) {
        return Stream.concat(path.stream(), Stream.of(hash)).toList();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
