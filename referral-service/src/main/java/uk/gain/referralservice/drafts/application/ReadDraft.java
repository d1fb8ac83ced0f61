package uk.gain.referralservice.drafts.application;

import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.lifecycle.model.Draft;

/**
 * A draft, opened.
 *
 * @param returnReason why the co-ordinator returned it last; absent when never
 */
public record ReadDraft(KeptDraft kept, Draft draft, @Nullable String returnReason) {

    /** Without the words: they end up in no log. */
    @Override
    public String toString() {
        return "ReadDraft[" + kept.draft().origin().id() + "]";
    }
}
