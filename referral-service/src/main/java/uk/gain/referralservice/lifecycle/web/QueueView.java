package uk.gain.referralservice.lifecycle.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.Standing;

@Schema(
        name = "Queue",
        description = "A place in the queue of an agency whose capacity is used up.")
record QueueView(
        @Schema(description = "1 is the next to be sent.", example = "3") int position,
        @Schema(
                        description =
                                "When it will be sent if the agency answers on as in the last 28"
                                        + " days; null when nothing could be measured or the agency"
                                        + " takes no requests at present.")
                @Nullable Instant expectedAt) {

    static @Nullable QueueView of(@Nullable Standing standing) {
        return standing == null ? null : new QueueView(standing.position(), standing.expectedAt());
    }
}
