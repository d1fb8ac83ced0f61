package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Recall;
import uk.gain.referralservice.lifecycle.model.RecallCode;

@Schema(
        name = "Recall",
        description =
                "What was sent and must not be used, or was replaced, and what its holders did"
                        + " about it (DPA 2018 s.38(5)(c)).")
record RecallView(
        UUID id,
        Recall.Kind kind,
        RecallCode code,
        Instant at,
        @Schema(description = "How many that hold it have not confirmed.") long outstanding,
        List<HolderView> holders) {

    @Schema(name = "Holder")
    record HolderView(
            UUID requestId,
            @Schema(example = "HMRC") String agency,
            @Schema(description = "False where it never reached the agency.") boolean mustConfirm,
            @Schema(description = "null until the agency has confirmed.")
                    @Nullable Instant confirmedAt,
            @Schema(description = "What the agency did.", example = "DELETED")
                    @Nullable String action) {}

    static RecallView of(Recall recall) {
        return new RecallView(
                recall.id(),
                recall.kind(),
                recall.code(),
                recall.at(),
                recall.holders().stream().filter(Recall.Holder::outstanding).count(),
                recall.holders().stream()
                        .map(
                                holder ->
                                        new HolderView(
                                                holder.request().value(),
                                                holder.agency().value(),
                                                holder.mustConfirm(),
                                                holder.confirmedAt(),
                                                holder.action()))
                        .toList());
    }
}
