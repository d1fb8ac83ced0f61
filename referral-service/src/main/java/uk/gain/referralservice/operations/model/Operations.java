package uk.gain.referralservice.operations.model;

import java.util.List;
import java.util.Optional;

/** Operations that were given a name. */
public interface Operations {

    /** False when the region has one by this code; then nothing changes. */
    boolean add(Operation operation);

    Optional<Operation> find(String rocu, String code);

    /** In order of the codes. */
    List<Operation> of(String rocu);
}
