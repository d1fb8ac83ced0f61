package uk.gain.referralservice.lifecycle.model;

import java.util.UUID;

/** UUIDv7, made before the referral is kept. */
public record ReferralId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
