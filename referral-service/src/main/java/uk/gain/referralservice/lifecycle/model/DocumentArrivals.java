package uk.gain.referralservice.lifecycle.model;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Port: which documents are here. */
public interface DocumentArrivals {

    /** For each of them: a document that is not known is on its way. */
    Map<UUID, AttachedDocument.State> of(Collection<AttachedDocument> documents);
}
