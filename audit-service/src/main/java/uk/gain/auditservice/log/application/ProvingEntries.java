package uk.gain.auditservice.log.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Log;
import uk.gain.auditservice.log.model.Node;
import uk.gain.auditservice.log.model.Proof;
import uk.gain.auditservice.log.model.ProofFile;

/** What the log can show for itself: O(log n) hashes are read for any proof. */
@Service
@Transactional(readOnly = true)
public class ProvingEntries {

    private final Log log;

    ProvingEntries(Log log) {
        this.log = log;
    }

    public Optional<Checkpoint> newestCheckpoint() {
        return log.newestCheckpoint();
    }

    /** Empty as long as no checkpoint covers the entry. */
    public Optional<ProofFile> proof(long index) {
        return log.newestCheckpoint()
                .filter(checkpoint -> index >= 0 && index < checkpoint.head().size())
                .map(
                        checkpoint ->
                                new ProofFile(
                                        index,
                                        hashes(Proof.ofInclusion(index, checkpoint.head().size())),
                                        checkpoint));
    }

    private List<Hash> hashes(Proof proof) {
        Map<Node, Hash> hashes = log.hashes(proof.nodes());
        return proof.hashes(node -> Nodes.present(hashes, node));
    }
}
