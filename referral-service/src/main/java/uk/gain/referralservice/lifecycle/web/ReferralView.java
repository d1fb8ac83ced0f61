package uk.gain.referralservice.lifecycle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Criterion;
import uk.gain.referralservice.lifecycle.model.Particulars;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/**
 * A referral without its content.
 *
 * @param requests absent in lists, as are outcomes, recalls and available actions
 */
@Schema(name = "Referral", description = "A referral without its content.")
public record ReferralView(
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
        @Schema(description = "null while it is open.") @Nullable Instant closedAt,
        RollUpView rollUp,
        @Schema(description = "One for each agency asked, in order of their codes. Not in lists.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<RequestView> requests,
        @Schema(description = "What it was worth, oldest first. Not in lists.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<OutcomeView> outcomes,
        @Schema(description = "What of it was recalled or corrected, oldest first. Not in lists.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable List<RecallView> recalls,
        @Schema(
                        description =
                                "What you can do with the referral now; what with a request, the"
                                        + " request says. Not in lists.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable Set<Action> availableActions) {

    @Schema(name = "Criterion")
    public record CriterionView(
            Criterion.Kind kind, @Nullable String reference, @Nullable Integer morileTier) {}

    static ReferralView of(FollowedReferral followed) {
        return of(followed.referral(), followed);
    }

    /** Without its requests. */
    public static ReferralView listed(Referral referral) {
        return of(referral, null);
    }

    private static ReferralView of(Referral referral, @Nullable FollowedReferral followed) {
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
                referral.closedAt(),
                RollUpView.of(referral.rollUp()),
                followed == null
                        ? null
                        : followed.requests().stream()
                                .map(
                                        request ->
                                                RequestView.of(
                                                        request,
                                                        followed.standings()
                                                                .get(
                                                                        request.request()
                                                                                .asked()
                                                                                .id())))
                                .toList(),
                followed == null
                        ? null
                        : followed.outcomes().stream().map(OutcomeView::of).toList(),
                followed == null ? null : followed.recalls().stream().map(RecallView::of).toList(),
                followed == null ? null : new TreeSet<>(followed.availableActions()));
    }
}
