package uk.gain.referralservice.operations.pages;

import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Referral;

/** One referral of an operation. */
record MemberLine(UUID id, String reference, String requestingUnit, String rollUp, int overdue) {

    static MemberLine of(Referral referral) {
        return new MemberLine(
                referral.id().value(),
                referral.reference(),
                referral.particulars().requestingUnit(),
                OperationLine.answered(referral.rollUp()),
                referral.rollUp().overdue());
    }
}
