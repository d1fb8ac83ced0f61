package uk.gain.referralservice.drafts.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDv7, made before the draft is kept. */
public record DraftId(UUID value) {

    /** Of a value that may be absent. */
    public static @Nullable DraftId orNull(@Nullable UUID value) {
        return value == null ? null : new DraftId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
