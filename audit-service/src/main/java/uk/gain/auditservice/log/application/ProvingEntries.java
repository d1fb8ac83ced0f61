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

    /**
     * The proofs under one checkpoint, in the order of the indexes; hashes are read once for all.
     */
    public List<List<Hash>> proofs(Checkpoint checkpoint, List<Long> indexes) {
        List<Proof> proofs =
                indexes.stream()
                        .map(index -> Proof.ofInclusion(index, checkpoint.head().size()))
                        .toList();
        Map<Node, Hash> hashes =
                log.hashes(
                        proofs.stream()
                                .flatMap(proof -> proof.nodes().stream())
                                .distinct()
                                .toList());
        return proofs.stream()
                .map(proof -> proof.hashes(node -> Nodes.present(hashes, node)))
                .toList();
    }

    private List<Hash> hashes(Proof proof) {
        Map<Node, Hash> hashes = log.hashes(proof.nodes());
        return proof.hashes(node -> Nodes.present(hashes, node));
    }
}
