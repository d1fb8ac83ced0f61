package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import java.util.UUID;

/** A referral whose content is sealed, with the wrapped keys that open it and its answers. */
public record SealedReferral(
        Raised raised, Sealed content, WrappedKey referralKey, List<AnswerKey> answerKeys) {

    public SealedReferral {
        answerKeys = List.copyOf(answerKeys);
    }

    /** A data key that only the key-encryption key opens. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record WrappedKey(UUID keyId, byte[] wrapped) {

        @Override
        public String toString() {
            return "WrappedKey[" + keyId + "]";
        }
    }

    /** The key an agency's answer is sealed with. */
    public record AnswerKey(RequestId request, WrappedKey key) {}
}
