package uk.gain.agencygateway.nudging.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.nudging.model.Nudge;
import uk.gain.agencygateway.nudging.model.Pace;
import uk.gain.agencygateway.nudging.model.Quiet;
import uk.gain.agencygateway.nudging.model.Wish;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** An agency's wishes, as sent and as shown. */
record NudgeBody(
        @NotNull Boolean enabled,
        @Schema(example = "intelligence.desk@hmrc.gov.uk") @NotBlank String address,
        @Schema(example = "HOURLY") @NotNull Pace pace,
        @Schema(
                        description = "In Europe/London, whole minutes; 08:00 by default",
                        type = "string",
                        example = "08:00")
                @Nullable LocalTime dailyAt,
        @Schema(
                        description = "First quiet minute; absent without",
                        type = "string",
                        example = "18:00")
                @Nullable LocalTime quietFrom,
        @Schema(description = "First minute that is not", type = "string", example = "07:30")
                @Nullable LocalTime quietTo,
        @Schema(description = "Whether urgent requests are told of then; false by default")
                @Nullable Boolean urgentBreaksQuiet) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    Wish wish() {
        Quiet quiet = null;
        if (quietFrom != null || quietTo != null) {
            if (quietFrom == null || quietTo == null || minute(quietFrom).equals(minute(quietTo))) {
                String rule = "Quiet hours need a beginning, and an end at another time";
                throw Problem.of(
                        ProblemType.INVALID_REQUEST,
                        rule,
                        List.of(new Violation("quietTo", "quiet-has-an-end", rule)));
            }
            quiet = new Quiet(minute(quietFrom), minute(quietTo));
        }
        return new Wish(
                pace,
                dailyAt == null ? MORNING : minute(dailyAt),
                quiet,
                Boolean.TRUE.equals(urgentBreaksQuiet));
    }

    private static LocalTime minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    static Optional<NudgeBody> of(Optional<Nudge> nudge, Optional<String> address) {
        return nudge.map(
                set ->
                        new NudgeBody(
                                set.enabled(),
                                address.orElse(""),
                                set.wish().pace(),
                                set.wish().dailyAt(),
                                set.wish().quiet() == null ? null : set.wish().quiet().from(),
                                set.wish().quiet() == null ? null : set.wish().quiet().to(),
                                set.wish().urgentBreaksQuiet()));
    }
}
