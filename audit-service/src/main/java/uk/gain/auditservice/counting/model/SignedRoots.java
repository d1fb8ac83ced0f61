package uk.gain.auditservice.counting.model;

import java.util.Collection;
import java.util.Map;

/** The checkpoints of the database. */
public interface SignedRoots {

    /** Roots in Base64 by size; sizes without a checkpoint are absent. */
    Map<Long, String> roots(Collection<Long> sizes);
}
