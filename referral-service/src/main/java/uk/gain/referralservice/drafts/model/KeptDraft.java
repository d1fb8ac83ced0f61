package uk.gain.referralservice.drafts.model;

import java.time.Instant;
import java.util.OptionalLong;
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
 * @param version counts every change, from 1
 */
public record KeptDraft(
        UnitDraft draft,
        Particulars particulars,
        boolean holdsNoInterceptProduct,
        @Nullable Instant respondBy,
        Recipients recipients,
        @Nullable Sealed content,
        @Nullable Sealed reason,
        long version) {

    /** Whether it is as it was seen; of whoever has not looked at it nothing is known. */
    public boolean isAsSeen(OptionalLong seen) {
        return seen.isEmpty() || seen.getAsLong() == version;
    }

    /** The same in another state, which is the next version. */
    public KeptDraft now(UnitDraft changed) {
        return new KeptDraft(
                changed,
                particulars,
                holdsNoInterceptProduct,
                respondBy,
                recipients,
                content,
                reason,
                version + 1);
    }

    /** The same, returned for this reason. */
    public KeptDraft because(Sealed why) {
        return new KeptDraft(
                draft,
                particulars,
                holdsNoInterceptProduct,
                respondBy,
                recipients,
                content,
                why,
                version);
    }

    /** The same without anything that identifies a subject. */
    public KeptDraft erased() {
        return new KeptDraft(
                draft,
                particulars,
                holdsNoInterceptProduct,
                respondBy,
                recipients,
                null,
                null,
                version);
    }
}
