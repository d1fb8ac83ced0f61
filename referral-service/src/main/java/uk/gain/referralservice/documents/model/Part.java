package uk.gain.referralservice.documents.model;

import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/**
 * One sealed part of a document.
 *
 * @param number from 1, without gaps
 * @param count how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // stored once, never compared
public record Part(
        UUID document,
        ReferralId referral,
        RequestId request,
        int number,
        int count,
        byte[] ciphertext) {

    @Override
    public String toString() {
        return "Part[" + document + " " + number + "]";
    }
}
