package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.gain.referralservice.lifecycle.model.RollUp;

@Schema(name = "RollUp", description = "Where a referral stands, over all its requests.")
public record RollUpView(
        @Schema(example = "answered 7 of 22, 3 hits, 1 overdue") String text,
        int asked,
        int answered,
        int hits,
        int noHits,
        int refused,
        @Schema(description = "How many have sent content, all or in part.") int contentProvided,
        @Schema(description = "How many are unanswered past their time.") int overdue) {

    public static RollUpView of(RollUp rollUp) {
        return new RollUpView(
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
