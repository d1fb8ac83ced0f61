package uk.gain.referralservice.drafts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import uk.gain.referralservice.drafts.model.DraftState;

@Schema(name = "DraftCounts", description = "How many drafts you see in each state.")
record DraftCounts(int submitted, int returned, int raised, int withdrawn) {

    static DraftCounts of(Map<DraftState, Integer> counts) {
        return new DraftCounts(
                counts.getOrDefault(DraftState.SUBMITTED, 0),
                counts.getOrDefault(DraftState.RETURNED, 0),
                counts.getOrDefault(DraftState.RAISED, 0),
                counts.getOrDefault(DraftState.WITHDRAWN, 0));
    }
}
