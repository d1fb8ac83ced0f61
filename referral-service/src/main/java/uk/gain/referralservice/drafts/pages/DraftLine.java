package uk.gain.referralservice.drafts.pages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.drafts.model.DraftState;
import uk.gain.referralservice.drafts.model.KeptDraft;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.webui.Words;

/**
 * One draft in the list.
 *
 * @param colour of the state's tag; absent means the design system's default
 */
record DraftLine(
        UUID id,
        String named,
        String unit,
        String threatArea,
        String urgency,
        String state,
        @Nullable String colour,
        Instant submittedAt,
        Instant changedAt,
        long version) {

    static DraftLine of(KeptDraft kept, UnitNames.Names units) {
        var draft = kept.draft();
        String reference = kept.particulars().requestingUnitReference();
        DraftState state = DraftState.of(draft);
        return new DraftLine(
                draft.origin().id().value(),
                reference == null ? "Without a reference" : reference,
                units.name(draft.origin().unit()),
                Words.of(kept.particulars().threatArea()),
                Words.of(kept.particulars().urgency()),
                Words.of(state),
                switch (state) {
                    case SUBMITTED -> null;
                    case RETURNED -> "yellow";
                    case RAISED -> "green";
                    case WITHDRAWN -> "grey";
                },
                draft.origin().submittedAt(),
                draft.changedAt(),
                kept.version());
    }
}
