package uk.gain.referralservice.deconfliction.application;

import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.referralservice.deconfliction.model.BlindIndex;
import uk.gain.referralservice.deconfliction.model.BlindedSubjects;
import uk.gain.referralservice.deconfliction.model.RecordingIndex;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.Referrals;
import uk.gain.referralservice.lifecycle.model.Sealing;

/** Renews what the running service keeps, as one does that starts with other keys. */
public record Renewal(
        BlindedSubjects subjects,
        Referrals referrals,
        Sealing sealing,
        ReferralEvents events,
        RecordingIndex recording,
        TransactionTemplate transaction) {

    /**
     * How many referrals were blinded anew until nothing was left to do, or it was the running
     * service's turn to compare.
     */
    public int under(BlindIndex index) {
        RenewingIndex renewing =
                new RenewingIndex(
                        index,
                        subjects,
                        new SubjectsInContent(referrals, sealing),
                        events,
                        recording);
        int renewed = 0;
        for (int next = next(renewing); next > 0; next = next(renewing)) {
            renewed += next;
        }
        return renewed;
    }

    private int next(RenewingIndex renewing) {
        Integer renewed = transaction.execute(_ -> renewing.next());
        return renewed == null ? 0 : renewed;
    }
}
