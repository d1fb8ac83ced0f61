package uk.gain.referralservice.lifecycle.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDv7, made before the referral is kept. */
public record ReferralId(UUID value) {

    /** Of a value that may be absent. */
    public static @Nullable ReferralId orNull(@Nullable UUID value) {
        return value == null ? null : new ReferralId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
