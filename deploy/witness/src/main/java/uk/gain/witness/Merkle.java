package uk.gain.witness;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Consistency of two trees of RFC 6962, checked as RFC 9162, section 2.1.4.2, says. */
final class Merkle {

    static final int HASH = 32;

    private Merkle() {}

    /** Whether the older tree is the beginning of the newer one. */
    static boolean consistent(
            long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older == newer || older == 0) {
            byte[] expected = older == newer ? newerRoot : Strict.sha256().digest();
            return proof.isEmpty() && Arrays.equals(olderRoot, expected);
        }
        return older < newer && !proof.isEmpty() && walk(older, olderRoot, newer, newerRoot, proof);
    }

    private static boolean walk(
            long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        int shared = Long.numberOfTrailingZeros(older);
        long first = (older - 1) >> shared;
        long second = (newer - 1) >> shared;
        Iterator<byte[]> siblings = proof.iterator();
        byte[] old = Long.bitCount(older) == 1 ? olderRoot : siblings.next();
        byte[] fresh = old;
        while (siblings.hasNext()) {
            if (second == 0) {
                return false;
            }
            byte[] sibling = siblings.next();
            if ((first & 1) == 1 || first == second) {
                old = node(sibling, old);
                fresh = node(sibling, fresh);
                // Not zero here: it is odd, or equal to what is not zero.
                int up = Long.numberOfTrailingZeros(first);
                first >>= up;
                second >>= up;
            } else {
                fresh = node(fresh, sibling);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && Arrays.equals(old, olderRoot) && Arrays.equals(fresh, newerRoot);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Strict.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
