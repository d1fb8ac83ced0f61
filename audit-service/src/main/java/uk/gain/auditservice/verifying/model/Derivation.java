package uk.gain.auditservice.verifying.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.BiConsumer;

/**
 * The verifier's own Merkle tree: a stack of subtrees, merged while the top two are equally large.
 */
final class Derivation {

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private final MessageDigest sha256;
    private long size;

    Derivation() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    long size() {
        return size;
    }

    byte[] leaf(byte[] entry) {
        sha256.update((byte) 0);
        return sha256.digest(entry);
    }

    /** Adds a leaf; tells every subtree of more than one entry that became complete by it. */
    void add(byte[] leaf, BiConsumer<Span, byte[]> completed) {
        Subtree newest = new Subtree(1, leaf);
        size++;
        while (!subtrees.isEmpty() && subtrees.getFirst().size == newest.size) {
            newest = new Subtree(newest.size * 2, parent(subtrees.pop().hash, newest.hash));
            completed.accept(new Span(size - newest.size, size), newest.hash);
        }
        subtrees.push(newest);
    }

    byte[] root() {
        if (subtrees.isEmpty()) {
            return sha256.digest();
        }
        Iterator<Subtree> rightToLeft = subtrees.iterator();
        byte[] hash = rightToLeft.next().hash;
        while (rightToLeft.hasNext()) {
            hash = parent(rightToLeft.next().hash, hash);
        }
        return hash;
    }

    private byte[] parent(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** Entries from (inclusive) to (exclusive). */
    record Span(long from, long to) {}

    private static final class Subtree {

        private final long size;
        private final byte[] hash;

        private Subtree(long size, byte[] hash) {
            this.size = size;
            this.hash = hash;
        }
    }
}
