package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content of an answer that its agency corrected or took back: whoever holds it here must say what
 * was done about it (DPA 2018 s.38(5)(c)).
 *
 * @param id the event that corrected it or took it back
 * @param code why; the agency's word, which may be newer than this version
 * @param confirmedAt when it was dealt with here; absent until then
 * @param action what was done; absent until then
 */
public record AnswerRecall(
        UUID id,
        RequestId request,
        Kind kind,
        String code,
        Instant at,
        @Nullable Instant confirmedAt,
        @Nullable RecallAction action) {

    /** Whether other content takes its place. */
    public enum Kind {
        CORRECTED,
        WITHDRAWN
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
