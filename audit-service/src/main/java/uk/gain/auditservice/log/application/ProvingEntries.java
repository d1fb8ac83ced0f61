package uk.gain.auditservice.log.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Cosignatures;
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
    private final Cosignatures cosignatures;

    ProvingEntries(Log log, Cosignatures cosignatures) {
        this.log = log;
        this.cosignatures = cosignatures;
    }

    /** With the cosignatures that have come. */
    public Optional<Checkpoint> newestCheckpoint() {
        return log.newestCheckpoint().map(this::cosigned);
    }

    /**
     * What is shown to everybody: the newest that enough witnesses have cosigned, as it was signed
     * last. As long as there is none, the newest.
     */
    public Optional<Checkpoint> servedCheckpoint() {
        Optional<Checkpoint> newest = newestCheckpoint();
        return cosignatures
                .newestOfQuorum()
                .map(this::cosigned)
                .filter(
                        quorum ->
                                newest.filter(signed -> signed.head().equals(quorum.head()))
                                        .isEmpty())
                .or(() -> newest);
    }

    private Checkpoint cosigned(Checkpoint checkpoint) {
        return new Checkpoint(
                checkpoint.head(),
                checkpoint.note() + String.join("", cosignatures.of(checkpoint)),
                checkpoint.signedAt());
    }

    /** That the tree of the older size is the beginning of the checkpoint's. */
    public List<Hash> consistency(long older, Checkpoint checkpoint) {
        return hashes(Proof.ofConsistency(older, checkpoint.head().size()));
    }

    /** Under a cosigned checkpoint if one covers the entry. Empty as long as none does. */
    public Optional<ProofFile> proof(long index) {
        return servedCheckpoint()
                .filter(checkpoint -> index < checkpoint.head().size())
                .or(this::newestCheckpoint)
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
