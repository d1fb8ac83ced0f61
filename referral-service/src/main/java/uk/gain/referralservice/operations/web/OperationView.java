package uk.gain.referralservice.operations.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.OperationReferrals.OfAgency;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.operations.application.OperationShown;

/** An operation with one roll-up over all its referrals. */
@Schema(name = "Operation")
record OperationView(
        @Schema(example = "LAVA") String code,
        @Schema(
                        description = "Absent when referrals name it and nobody created it.",
                        example = "Operation Lava")
                @Nullable String name,
        @Nullable Instant createdAt,
        @Schema(description = "Who created it, opaque.") @Nullable String createdBy,
        @Schema(description = "How many referrals are in it.", example = "3") long referrals,
        Together rollUp,
        @Schema(description = "Left out in lists.") @Nullable List<OfOneAgency> byAgency) {

    @Schema(name = "OperationRollUp")
    record Together(
            @Schema(example = "answered 41 of 66, 9 hits, 2 overdue") String text,
            int asked,
            int answered,
            int hits,
            int noHits,
            int refused,
            int contentProvided,
            int overdue) {

        static Together of(RollUp rollUp) {
            return new Together(
                    rollUp.text(),
                    rollUp.asked(),
                    rollUp.answered(),
                    rollUp.hits(),
                    rollUp.noHits(),
                    rollUp.refused(),
                    rollUp.contentProvided(),
                    rollUp.overdue());
        }
    }

    @Schema(name = "OperationRollUpOfOneAgency")
    record OfOneAgency(
            @Schema(example = "HMRC") String agency, String agencyName, Together rollUp) {

        static OfOneAgency of(OfAgency each) {
            return new OfOneAgency(each.agency().value(), each.name(), Together.of(each.rollUp()));
        }
    }

    @Schema(name = "ReferralOfOperation")
    record Member(
            UUID id,
            @Schema(example = "TN-2026-000123") String reference,
            String requestingUnit,
            @Nullable String requestingUnitReference,
            Instant raisedAt,
            Together rollUp) {

        static Member of(Referral referral) {
            return new Member(
                    referral.id().value(),
                    referral.reference(),
                    referral.particulars().requestingUnit(),
                    referral.particulars().requestingUnitReference(),
                    referral.raisedAt(),
                    Together.of(referral.rollUp()));
        }
    }

    static OperationView of(OperationShown shown) {
        return of(shown, shown.byAgency().stream().map(OfOneAgency::of).toList());
    }

    static OperationView listed(OperationShown shown) {
        return of(shown, null);
    }

    private static OperationView of(OperationShown shown, @Nullable List<OfOneAgency> byAgency) {
        var created = shown.created();
        return new OperationView(
                shown.code(),
                created == null ? null : created.name(),
                created == null ? null : created.createdAt(),
                created == null ? null : created.createdBy(),
                shown.referrals(),
                Together.of(shown.rollUp()),
                byAgency);
    }
}
