package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.drafts.model.DraftMove;
import uk.gain.referralservice.drafts.model.DraftOutcome;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.UnitDraft;

@Schema(name = "DraftMoved", description = "Where a draft stands after something was done.")
record DraftMoved(
        UUID id,
        DraftState state,
        Instant changedAt,
        @Schema(description = "Counts every change; as in the ETag.") long version,
        @Schema(description = "RAISED: the referral that came of it.") @Nullable UUID referralId,
        @Schema(description = "RAISED: its reference.", example = "TN-2026-000123")
                @Nullable String reference,
        @Schema(description = "What you can do about it now.") List<DraftMove> availableActions) {

    static DraftMoved of(DraftOutcome.Done done, Handler handler) {
        UnitDraft draft = done.draft();
        UnitDraft.Raised raised = draft instanceof UnitDraft.Raised is ? is : null;
        return new DraftMoved(
                draft.origin().id().value(),
                DraftState.of(draft),
                draft.changedAt(),
                done.version(),
                raised == null ? null : raised.referral().value(),
                raised == null ? null : raised.reference(),
                draft.availableTo(handler));
    }
}
