package uk.gain.referralservice.drafts.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Recipients;
import uk.gain.referralservice.lifecycle.model.Sealed;

/**
 * A draft as it is kept.
 *
 * @param respondBy one limit for all recipients; absent: each agency's own hours count
 * @param content its subjects and narrative; absent once it was raised or withdrawn
 * @param reason why the co-ordinator returned it last; absent when never, and as the content
 */
public record KeptDraft(
        UnitDraft draft,
        Particulars particulars,
        boolean holdsNoInterceptProduct,
        @Nullable Instant respondBy,
        Recipients recipients,
        @Nullable Sealed content,
        @Nullable Sealed reason) {

    /** The same in another state. */
    public KeptDraft now(UnitDraft changed) {
        return new KeptDraft(
                changed,
                particulars,
                holdsNoInterceptProduct,
                respondBy,
                recipients,
                content,
                reason);
    }

    /** The same, returned for this reason. */
    public KeptDraft because(Sealed why) {
        return new KeptDraft(
                draft, particulars, holdsNoInterceptProduct, respondBy, recipients, content, why);
    }

    /** The same without anything that identifies a subject. */
    public KeptDraft erased() {
        return new KeptDraft(
                draft, particulars, holdsNoInterceptProduct, respondBy, recipients, null, null);
    }
}
