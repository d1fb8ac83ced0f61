package uk.gain.auditservice.log.model;

import java.util.List;
import java.util.Optional;

/** What witnesses have cosigned (c2sp.org/tlog-cosignature). */
public interface Cosignatures {

    /** The verified cosignatures of the checkpoint, one signature line each, the newest of each. */
    List<String> of(Checkpoint checkpoint);

    /** The newest checkpoint that enough witnesses have cosigned; empty where none are asked. */
    Optional<Checkpoint> newestOfQuorum();
}
