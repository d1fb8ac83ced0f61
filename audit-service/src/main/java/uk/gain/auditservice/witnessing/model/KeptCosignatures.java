package uk.gain.auditservice.witnessing.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gain.auditservice.log.model.Checkpoint;

/** Where cosignatures are kept. */
public interface KeptCosignatures {

    void add(Cosignature cosignature);

    /** The newest of each witness. */
    List<Cosignature> of(long size);

    /** Of all witnesses, the largest sizes first. */
    List<Cosignature> newest(int most);

    /** Size of the newest checkpoint that the witness cosigned; 0 without one. */
    long newestSize(String witness);

    /** Sizes that at least so many witnesses have cosigned, the largest first. */
    List<Long> sizes(int quorum, int most);

    /** The first checkpoint larger than the size, if it was signed before the time. */
    Optional<Checkpoint> signedAfter(long size, Instant before);

    Optional<Checkpoint> checkpoint(long size);
}
