package uk.gain.referralservice.importing.model;

import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** Seals what an import holds of personal data, under a key of the import's own. */
public interface UploadSealing {

    /**
     * Makes the import's key and seals with it the words that all rows have in common. MUST be
     * called in the transaction that keeps the import: the key is kept in it.
     */
    Sealed sealWords(ImportId id, Narrative words);

    Opened<Narrative> openWords(ImportId id, Sealed words);

    /**
     * Seals a piece of the file's text.
     *
     * @param words what the import's key sealed first
     */
    Sealed sealPiece(ImportId id, Sealed words, String text);

    Opened<String> openPiece(ImportId id, Sealed piece);

    /** Nothing sealed for this import can be read again. */
    void destroyKey(ImportId id);
}
