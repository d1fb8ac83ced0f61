package uk.gain.referralservice.operations.pages;

import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.pages.UnitNames;

/** One referral of an operation. */
record MemberLine(UUID id, String reference, String requestingUnit, String rollUp, int overdue) {

    static MemberLine of(Referral referral, UnitNames.Names units) {
        return new MemberLine(
                referral.id().value(),
                referral.reference(),
                units.name(referral.particulars().requestingUnit()),
                OperationLine.answered(referral.rollUp()),
                referral.rollUp().overdue());
    }
}
