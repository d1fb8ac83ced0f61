package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Outcome;

@Schema(name = "Outcome", description = "What an answer was worth.")
record OutcomeView(
        Outcome.Kind kind,
        @Schema(description = "The request whose answer led to it; null when it cannot be said.")
                @Nullable UUID requestId,
        @Schema(description = "Seizures: their value in pence.", example = "6000000")
                @Nullable Long valuePence,
        @Schema(description = "Arrests and safeguarding: how many people.")
                @Nullable Integer count) {

    static OutcomeView of(Outcome outcome) {
        return new OutcomeView(
                outcome.kind(),
                outcome.request() == null ? null : outcome.request().value(),
                outcome.valuePence(),
                outcome.count());
    }
}
