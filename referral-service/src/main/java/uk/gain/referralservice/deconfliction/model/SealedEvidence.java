package uk.gain.referralservice.deconfliction.model;

import java.util.Arrays;
import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * The evidence of one subject, readable with the key only, and different each time it is sealed: in
 * the database nobody can compare it.
 *
 * @param subject which of the referral's subjects
 * @param key the version of the key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by value, see equals
public record SealedEvidence(ReferralId referral, UUID subject, int key, byte[] sealed) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedEvidence(ReferralId id, UUID which, int version, byte[] bytes)
                && id.equals(referral)
                && which.equals(subject)
                && version == key
                && Arrays.equals(bytes, sealed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sealed);
    }

    @Override
    public String toString() {
        return "SealedEvidence[" + referral + "]";
    }
}
