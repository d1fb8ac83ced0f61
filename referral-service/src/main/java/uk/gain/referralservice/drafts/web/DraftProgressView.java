package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.drafts.application.DraftProgress;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.RequestState;
import uk.gain.referralservice.lifecycle.web.RollUpView;

@Schema(
        name = "DraftProgress",
        description = "Where the referral stands that came of a draft. No content.")
record DraftProgressView(
        @Schema(example = "TN-2026-000123") String reference,
        Instant raisedAt,
        RollUpView rollUp,
        List<Asked> requests) {

    @Schema(name = "DraftProgressRequest")
    record Asked(
            @Schema(example = "HM Revenue and Customs") String agencyName,
            RequestState state,
            Instant respondBy,
            boolean overdue,
            @Nullable Instant answeredAt) {

        static Asked of(FollowedRequest followed) {
            return new Asked(
                    followed.agencyName(),
                    followed.request().state(),
                    followed.request().asked().respondBy(),
                    followed.overdue(),
                    followed.request().receipts().answeredAt());
        }
    }

    static DraftProgressView of(DraftProgress progress) {
        return new DraftProgressView(
                progress.referral().reference(),
                progress.referral().raisedAt(),
                RollUpView.of(progress.referral().rollUp()),
                progress.requests().stream().map(Asked::of).toList());
    }
}
