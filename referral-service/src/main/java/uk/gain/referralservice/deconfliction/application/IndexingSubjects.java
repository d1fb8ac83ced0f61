package uk.gain.referralservice.deconfliction.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.deconfliction.model.BlindIndex;
import uk.gain.referralservice.deconfliction.model.BlindIndex.Blinded;
import uk.gain.referralservice.deconfliction.model.BlindedSubjects;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.SubjectIndex;

/**
 * Keeps what referrals say of their subjects, blinded, in the transaction that keeps the referrals;
 * {@link ComparingSubjects} does the rest once that is committed.
 */
@Service
class IndexingSubjects implements SubjectIndex {

    private final BlindIndex index;
    private final BlindedSubjects subjects;
    private final SubjectsInContent content;
    private final Clock clock;

    IndexingSubjects(
            BlindIndex index, BlindedSubjects subjects, SubjectsInContent content, Clock clock) {
        this.index = index;
        this.subjects = subjects;
        this.content = content;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<AskedAbout> referrals) {
        subjects.keep(ids(referrals), blinded(referrals), clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<AskedAbout> referrals) {
        keep(referrals.stream().map(this::withWhatWasKnown).toList());
    }

    /** A subject is weighed by all that is known of it, so what was added is not kept by itself. */
    private AskedAbout withWhatWasKnown(AskedAbout added) {
        return new AskedAbout(added.referral(), added.rocu(), content.of(added.referral()));
    }

    private List<Blinded> blinded(List<AskedAbout> referrals) {
        return referrals.stream()
                .flatMap(
                        asked ->
                                index
                                        .blind(asked.rocu(), asked.referral(), asked.subjects())
                                        .stream())
                .toList();
    }

    private static List<ReferralId> ids(List<AskedAbout> referrals) {
        return referrals.stream().map(AskedAbout::referral).toList();
    }
}
