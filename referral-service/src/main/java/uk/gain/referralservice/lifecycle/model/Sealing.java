package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import java.util.UUID;

/** Seals what is personal data, and opens it again while its key exists. */
public interface Sealing {

    /**
     * Seals each content under a fresh key and makes one key per request for its answer. MUST be
     * called in the transaction that keeps the referrals: the keys are kept in it.
     */
    List<SealedReferral> seal(List<Raised> raised);

    /**
     * Seals words for the event under a key kept before: the referral's, or the answer key of the
     * request that they are about.
     */
    SealingResult seal(UUID key, UUID event, ReferralId referral, String words);

    /** As above, content. */
    SealingResult seal(UUID key, UUID event, ReferralId referral, Content content);

    Opened<Content> open(ReferralId referral, Sealed content);

    Opened<String> openWords(ReferralId referral, Sealed words);

    /** Everything an agency sent about one request, in the order it came. */
    Opened<AnswerContent> open(List<SealedAnswer> answers);
}
