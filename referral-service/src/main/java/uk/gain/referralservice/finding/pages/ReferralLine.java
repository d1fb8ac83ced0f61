package uk.gain.referralservice.finding.pages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.webui.Words;

/**
 * One referral in the list.
 *
 * @param operation absent when it is worked alone
 */
record ReferralLine(
        UUID id,
        String reference,
        String requestingUnit,
        String threatArea,
        String urgency,
        boolean urgent,
        @Nullable String operation,
        Instant raisedAt,
        String rollUp,
        int overdue) {

    static ReferralLine of(Referral referral, UnitNames.Names units) {
        var particulars = referral.particulars();
        return new ReferralLine(
                referral.id().value(),
                referral.reference(),
                units.name(particulars.requestingUnit()),
                Words.of(particulars.threatArea()),
                Words.of(particulars.urgency()),
                particulars.urgency().name().equals("URGENT"),
                particulars.operation(),
                referral.raisedAt(),
                answered(referral.rollUp()),
                referral.rollUp().overdue());
    }

    /** The roll-up without the overdue part, which the list shows as a tag. */
    private static String answered(RollUp rollUp) {
        return "answered %d of %d, %d %s"
                .formatted(
                        rollUp.answered(),
                        rollUp.asked(),
                        rollUp.hits(),
                        rollUp.hits() == 1 ? "hit" : "hits");
    }
}
