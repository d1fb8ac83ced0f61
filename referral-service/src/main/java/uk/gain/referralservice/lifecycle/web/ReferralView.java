package uk.gain.referralservice.lifecycle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/**
 * A referral without its content.
 *
 * @param requests absent in lists
 */
@Schema(name = "Referral", description = "A referral without its content.")
record ReferralView(
        UUID id,
        @Schema(description = "ROCU, year, number without gaps.", example = "TN-2026-000123")
                String reference,
        @Schema(example = "TN") String rocu,
        @Schema(example = "SOUTH-WALES-POLICE") String requestingUnit,
        @Nullable String requestingUnitReference,
        @Schema(allowableValues = {"OFFICIAL", "OFFICIAL_SENSITIVE"}) Classification classification,
        Urgency urgency,
        ThreatArea threatArea,
        List<CriterionView> criteria,
        List<InformationCategory> categories,
        @Schema(description = "What the information is asked for.") LawfulPurpose lawfulPurpose,
        boolean safeguarding,
        boolean covert,
        @Nullable String operation,
        Instant raisedAt,
        @Schema(description = "The co-ordinator, opaque.") String raisedBy,
        RollUpView rollUp,
        @Schema(description = "One for each agency asked, in order of their codes. Not in lists.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<RequestView> requests) {

    @Schema(name = "Criterion")
    record CriterionView(
            Criterion.Kind kind, @Nullable String reference, @Nullable Integer morileTier) {}

    static ReferralView of(FollowedReferral followed) {
        return of(followed.referral(), followed.requests().stream().map(RequestView::of).toList());
    }

    static ReferralView listed(Referral referral) {
        return of(referral, null);
    }

    private static ReferralView of(Referral referral, @Nullable List<RequestView> requests) {
        Particulars particulars = referral.particulars();
        return new ReferralView(
                referral.id().value(),
                referral.reference(),
                referral.rocu(),
                particulars.requestingUnit(),
                particulars.requestingUnitReference(),
                particulars.classification(),
                particulars.urgency(),
                particulars.threatArea(),
                particulars.criteria().stream()
                        .map(
                                criterion ->
                                        new CriterionView(
                                                criterion.kind(),
                                                criterion.reference(),
                                                criterion.morileTier()))
                        .toList(),
                particulars.categories(),
                particulars.lawfulPurpose(),
                particulars.safeguarding(),
                particulars.covert(),
                particulars.operation(),
                referral.raisedAt(),
                referral.raisedBy(),
                RollUpView.of(referral.rollUp()),
                requests);
    }
}
