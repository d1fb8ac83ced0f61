package uk.gain.referralservice.importing.model;

import uk.gain.referralservice.lifecycle.model.Coordinator;

/** The record of who gave files, and who looked at imports that are not theirs. */
public interface UploadAccesses {

    /** MUST be called in the transaction that keeps the import. */
    void begun(Coordinator by, ImportId id, String source);

    /** MUST be called in the transaction that takes the file for the import's. */
    void collected(Coordinator by, ImportId id, String source);

    /** MUST be called in the transaction that ends the import. */
    void stopped(Coordinator by, ImportId id, String source);

    /** MUST be called in the transaction that found nothing to show, which MUST then commit. */
    void denied(Coordinator by, ImportId id, String source);
}
