package uk.gain.proofcheck;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof file (c2sp.org/tlog-proof@v1): the index, the hashes on the way to the root, a
 * checkpoint.
 */
record Proof(long index, List<byte[]> hashes, String note) {

    private static final String FORMAT = "c2sp.org/tlog-proof@v1";

    static Proof parse(String text) throws NotVerified {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new NotVerified("the proof has no checkpoint");
        }
        List<String> lines = text.substring(0, end).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT)) {
            throw new NotVerified("the proof is not a " + FORMAT);
        }
        if (!lines.get(1).startsWith("index ")) {
            throw new NotVerified("the proof does not say which entry it is of");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            hashes.add(Base64s.decode(line, "a hash of the proof"));
        }
        return new Proof(
                Numbers.parse(lines.get(1).substring("index ".length()), "the entry's index"),
                hashes,
                text.substring(end + 2));
    }

    /** Verifies everything; returns the checkpoint that the entry is under. */
    Checkpoint verify(VerifierKey key, byte[] entry) throws NotVerified {
        Checkpoint checkpoint = Checkpoint.verified(note, key);
        if (index >= checkpoint.size()) {
            throw new NotVerified(
                    "the checkpoint has " + checkpoint.size() + " entries, so none at " + index);
        }
        try {
            InclusionProofVerifier.verify(
                    leaf(entry), index, checkpoint.size(), hashes, checkpoint.rootHash());
            return checkpoint;
        } catch (InclusionProofVerificationException | RuntimeException e) {
            throw new NotVerified(
                    "the entry's bytes and the proof do not lead to the checkpoint's root");
        }
    }

    private static byte[] leaf(byte[] entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(entry);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
