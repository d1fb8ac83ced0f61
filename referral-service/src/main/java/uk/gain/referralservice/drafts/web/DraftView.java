package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.drafts.model.DraftMove;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.Handler;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.drafts.model.UnitDraft;
import uk.gain.referralservice.lifecycle.model.Classification;
import uk.gain.referralservice.lifecycle.model.Urgency;

@Schema(name = "Draft", description = "A draft referral, without what identifies a subject.")
record DraftView(
        UUID id,
        @Schema(example = "SOUTH-WALES-POLICE") String unit,
        @Schema(description = "The region whose co-ordinator handles it.", example = "TN")
                String rocu,
        DraftState state,
        @Schema(description = "The unit's own reference.", example = "SWP/OCG/0417")
                @Nullable String unitReference,
        Classification classification,
        Urgency urgency,
        ThreatArea threatArea,
        boolean safeguarding,
        Instant submittedAt,
        @Schema(description = "The requester, opaque.") String submittedBy,
        Instant changedAt,
        @Schema(description = "Who brought it into its state, opaque.") String changedBy,
        @Schema(description = "Counts every change; as in the ETag.") long version,
        @Schema(description = "RAISED: the referral that came of it.") @Nullable UUID referralId,
        @Schema(description = "RAISED: its reference.", example = "TN-2026-000123")
                @Nullable String reference,
        @Schema(description = "What you can do about it now.") List<DraftMove> availableActions) {

    static DraftView of(KeptDraft kept, Handler handler) {
        UnitDraft draft = kept.draft();
        UnitDraft.Raised raised = draft instanceof UnitDraft.Raised is ? is : null;
        return new DraftView(
                draft.origin().id().value(),
                draft.origin().unit(),
                draft.origin().rocu(),
                DraftState.of(draft),
                kept.particulars().requestingUnitReference(),
                kept.particulars().classification(),
                kept.particulars().urgency(),
                kept.particulars().threatArea(),
                kept.particulars().safeguarding(),
                draft.origin().submittedAt(),
                draft.origin().submittedBy(),
                draft.changedAt(),
                draft.changedBy(),
                kept.version(),
                raised == null ? null : raised.referral().value(),
                raised == null ? null : raised.reference(),
                draft.availableTo(handler));
    }
}
