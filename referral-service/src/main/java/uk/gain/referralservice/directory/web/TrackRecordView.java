package uk.gain.referralservice.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.TrackRecord;

/** How an agency has answered. */
@Schema(
        name = "TrackRecord",
        description =
                "How the agency has answered the requests of the last twelve months. Times run by"
                        + " the calendar from sending to the first answer.")
record TrackRecordView(
        @Schema(description = "When it was counted.") Instant asOf,
        @Schema(description = "Requests sent to it.", example = "412") long requests,
        @Schema(description = "Answered with hit, no hit or a refusal.", example = "380")
                long answered,
        @Schema(description = "Not answered, and could still be.", example = "32") long unanswered,
        @Schema(
                        description =
                                "Seconds until half of the answered were; null when none was.",
                        example = "93600")
                @Nullable Long medianSeconds,
        @Schema(description = "Seconds until nine tenths of the answered were.", example = "259200")
                @Nullable Long ninetiethPercentileSeconds,
        @Schema(description = "Hits among the answered, 0 to 1.", example = "0.31")
                @Nullable Double hitRate,
        @Schema(description = "Refusals among the answered, 0 to 1.", example = "0.04")
                @Nullable Double refusalShare) {

    static @Nullable TrackRecordView of(@Nullable TrackRecord record) {
        return record == null
                ? null
                : new TrackRecordView(
                        record.asOf(),
                        record.requests(),
                        record.answered(),
                        record.unanswered(),
                        seconds(record.median()),
                        seconds(record.ninetiethPercentile()),
                        orNull(record.hitRate()),
                        orNull(record.refusalShare()));
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static @Nullable Double orNull(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : null;
    }
}
