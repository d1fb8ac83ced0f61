package uk.gain.referralservice.drafts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of who submitted, saw, changed and erased drafts (DPA 2018 s.62). */
public interface DraftAccesses {

    /**
     * MUST be called in the transaction that does it.
     *
     * @param draft absent for lists
     * @param fields names of what is shown or changed, never values
     * @param source the operation, as a pattern
     */
    void allowed(Handler by, Act act, @Nullable DraftId draft, List<String> fields, String source);

    /**
     * Kept whatever becomes of the transaction that found nothing.
     *
     * @param reason the last segment of the problem's type
     */
    void denied(Handler by, Act act, DraftId draft, String source, String reason);

    /** What the law calls it. */
    enum Act {
        COLLECTION,
        ALTERATION,
        CONSULTATION,
        ERASURE
    }
}
