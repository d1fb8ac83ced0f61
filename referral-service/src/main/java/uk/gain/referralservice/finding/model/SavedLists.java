package uk.gain.referralservice.finding.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/** The lists a co-ordinator keeps; nobody sees another's. */
public interface SavedLists {

    /** In order of their names. */
    List<SavedList> of(Coordinator by);

    Optional<SavedList> find(Coordinator by, UUID id);

    /** Keeps it; false when the co-ordinator has one of this name already. */
    boolean add(Coordinator by, SavedList list);

    /** False when the co-ordinator has no such list. */
    boolean remove(Coordinator by, UUID id);
}
