package uk.gain.referralservice.drafts.model;

import uk.gain.referralservice.lifecycle.model.Opened;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** Seals what is personal data in a draft, under keys of the draft's own. */
public interface DraftSealing {

    /** Under a fresh key. MUST be called in the transaction that keeps the draft. */
    Sealed seal(DraftId draft, DraftContent content);

    /** Under a fresh key. MUST be called in the transaction that keeps the draft. */
    Sealed sealWords(DraftId draft, String words);

    Opened<DraftContent> open(DraftId draft, Sealed content);

    Opened<String> openWords(DraftId draft, Sealed words);

    /**
     * Destroys all keys of the draft, for good. MUST be called in the transaction that erases its
     * content.
     */
    void destroyKeys(DraftId draft);
}
