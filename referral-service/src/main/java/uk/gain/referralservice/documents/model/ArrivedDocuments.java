package uk.gain.referralservice.documents.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: documents as they arrived, sealed. */
public interface ArrivedDocuments {

    /**
     * Keeps parts, each of which comes once and after those before it. MUST be called in the
     * transaction that hears them.
     *
     * @return the documents that are whole now
     */
    List<Arrived> keep(List<Part> parts);

    /** Every part is here, and this is the digest of all of them. */
    void whole(UUID document, String sha256);

    /** Those of which anything is here. */
    List<Arrived> find(Collection<UUID> documents);

    byte[] part(UUID document, int number);
}
