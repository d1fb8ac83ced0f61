package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/** Seals what is personal data, and opens it again while its key exists. */
public interface Sealing {

    /**
     * Seals each content under a fresh key and makes one key per request for its answer. MUST be
     * called in the transaction that keeps the referrals: the keys are kept in it.
     */
    List<SealedReferral> seal(List<Raised> raised);

    Opened<Content> open(ReferralId referral, Sealed content);

    /** Everything an agency sent about one request, in the order it came. */
    Opened<AnswerContent> open(List<SealedAnswer> answers);
}
