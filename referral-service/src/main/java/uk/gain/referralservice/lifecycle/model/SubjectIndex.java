package uk.gain.referralservice.lifecycle.model;

import java.util.List;

/**
 * Remembers whom referrals ask about so that two which ask about one subject are found, and so that
 * nobody can read it. What is found is said later, through {@link ReferralEvents}.
 */
public interface SubjectIndex {

    /**
     * Whom these referrals ask about, in place of what was known of them. MUST be called in the
     * transaction that keeps their content.
     */
    void keep(List<AskedAbout> referrals);

    /**
     * Whom they ask about besides: subjects that are new, or more about those they have. MUST be
     * called in the transaction that keeps what was added, after it is kept.
     */
    void add(List<AskedAbout> referrals);

    /**
     * What a referral says of its subjects.
     *
     * @param rocu whose referral it is
     */
    record AskedAbout(ReferralId referral, String rocu, List<Subject> subjects) {

        public AskedAbout {
            subjects = List.copyOf(subjects);
        }

        public static AskedAbout of(Raised raised) {
            return new AskedAbout(raised.id(), raised.by().rocu(), raised.content().subjects());
        }
    }
}
