package uk.gain.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** SHA-256 hashes of the tree of RFC 6962, and the check of an inclusion proof of RFC 9162. */
final class Merkle {

    static final int HASH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Of nodes of one level, of which the last may stand for fewer entries; none: of nothing. */
    byte[] root(List<byte[]> nodes) {
        if (nodes.isEmpty()) {
            return digest.digest();
        }
        if (nodes.size() == 1) {
            return nodes.getFirst();
        }
        int split = Integer.highestOneBit(nodes.size() - 1);
        return node(root(nodes.subList(0, split)), root(nodes.subList(split, nodes.size())));
    }

    /** RFC 9162, section 2.1.3.2: whether the leaf is at the index of the tree with the root. */
    boolean includes(long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long first = index;
        long second = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : proof) {
            if (second == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                hash = node(sibling, hash);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && Arrays.equals(hash, root);
    }

    /** RFC 9162, section 2.1.4.2: whether the older tree is the beginning of the newer one. */
    boolean consistent(
            long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == newer || older == 0) {
            return proof.isEmpty()
                    && Arrays.equals(olderRoot, older == 0 ? root(List.of()) : newerRoot);
        }
        long first = older - 1;
        long second = newer - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            second >>= 1;
        }
        int at = 0;
        byte[] start = olderRoot;
        if (Long.bitCount(older) != 1) {
            if (proof.isEmpty()) {
                return false;
            }
            start = proof.getFirst();
            at = 1;
        }
        byte[] old = start;
        byte[] fresh = start;
        for (byte[] sibling : proof.subList(at, proof.size())) {
            if (second == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                old = node(sibling, old);
                fresh = node(sibling, fresh);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                fresh = node(fresh, sibling);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && Arrays.equals(old, olderRoot) && Arrays.equals(fresh, newerRoot);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
