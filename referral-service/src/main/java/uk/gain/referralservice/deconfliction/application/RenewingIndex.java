package uk.gain.referralservice.deconfliction.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.deconfliction.model.BlindIndex;
import uk.gain.referralservice.deconfliction.model.BlindIndex.Blinded;
import uk.gain.referralservice.deconfliction.model.BlindedSubjects;
import uk.gain.referralservice.deconfliction.model.RecordingIndex;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Subject;

/**
 * Blinds anew what was blinded under older keys only, and forgets what stands under keys that are
 * no longer in force. Until it has, the older key finds what it found before.
 */
@Service
public class RenewingIndex {

    private static final int AT_ONCE = 50;

    private final BlindIndex index;
    private final BlindedSubjects subjects;
    private final SubjectsInContent content;
    private final ReferralEvents events;
    private final RecordingIndex recording;

    RenewingIndex(
            BlindIndex index,
            BlindedSubjects subjects,
            SubjectsInContent content,
            ReferralEvents events,
            RecordingIndex recording) {
        this.index = index;
        this.subjects = subjects;
        this.content = content;
        this.events = events;
        this.recording = recording;
    }

    /** How many referrals were blinded anew; 0 when all are, or when another instance is at it. */
    @Transactional
    public int next() {
        if (!subjects.turn()) {
            return 0;
        }
        List<ReferralId> behind = subjects.without(index.primaryKey(), AT_ONCE);
        if (behind.isEmpty()) {
            subjects.forgetAllBut(index.keys());
            return 0;
        }
        List<Blinded> renewed = new ArrayList<>();
        for (HeldReferral referral : events.hold(behind).values()) {
            List<Subject> asked = content.of(referral.id());
            renewed.addAll(index.blind(referral.rocu(), referral.id(), asked));
        }
        subjects.renew(behind, renewed);
        recording.renewed(behind);
        return behind.size();
    }
}
