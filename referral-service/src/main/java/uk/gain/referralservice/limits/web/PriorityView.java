package uk.gain.referralservice.limits.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.limits.application.PriorityOutcome.Changed;
import uk.gain.referralservice.limits.application.PriorityOutcome.NewLimit;

@Schema(name = "Priority", description = "How soon an answer is needed now.")
record PriorityView(
        Urgency urgency,
        boolean safeguarding,
        @Schema(description = "Every request that is not answered, with its limit now.")
                List<RequestLimit> requests) {

    @Schema(name = "RequestLimit")
    record RequestLimit(
            UUID requestId,
            @Schema(example = "HMRC") String agency,
            @Schema(description = "Provisional while the request is queued.") Instant respondBy,
            @Schema(description = "It waited in the agency's queue and is sent now.")
                    boolean released) {

        static RequestLimit of(NewLimit limit) {
            return new RequestLimit(
                    limit.request().value(),
                    limit.agency().value(),
                    limit.respondBy(),
                    limit.released());
        }
    }

    static PriorityView of(Changed changed) {
        return new PriorityView(
                changed.urgency(),
                changed.safeguarding(),
                changed.limits().stream().map(RequestLimit::of).toList());
    }
}
