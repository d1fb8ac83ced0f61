package uk.gain.auditservice.log.model;

import java.util.List;

/**
 * Proof that one entry is under one checkpoint, in a file that stands alone
 * (c2sp.org/tlog-proof@v1).
 */
public record ProofFile(long index, List<Hash> hashes, Checkpoint checkpoint) {

    public String text() {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        text.append("index ").append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.note()).toString();
    }
}
