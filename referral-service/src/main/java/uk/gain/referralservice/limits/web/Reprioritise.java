package uk.gain.referralservice.limits.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import uk.gain.referralservice.lifecycle.model.Urgency;

@Schema(name = "Reprioritise", description = "How soon an answer is needed from now on.")
record Reprioritise(
        @NotNull Urgency urgency,
        @Schema(description = "A person must be safeguarded: passes every queue.") @NotNull
                Boolean safeguarding) {}
