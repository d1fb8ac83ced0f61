package uk.gain.agencygateway.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.directory.model.Standing;
import uk.gain.agencygateway.directory.model.Wish;

@Schema(name = "AgencySettingsStanding")
record StandingView(
        @Schema(example = "HMRC") String agency,
        @Schema(description = "Version of the directory's entry that is in force.") long version,
        SettingsBody inForce,
        @Schema(description = "What you asked for last, while it is not in force yet; else null.")
                @Nullable WishView askedFor) {

    @Schema(name = "AgencySettingsWish")
    record WishView(
            SettingsBody settings,
            Instant askedAt,
            @Schema(description = "Opaque identifier of who asked.") String askedBy) {

        static WishView of(Wish wish) {
            return new WishView(
                    SettingsBody.of(wish.settings()), wish.askedAt(), wish.by().subject());
        }
    }

    static StandingView of(String agency, Standing standing) {
        return new StandingView(
                agency,
                standing.version(),
                SettingsBody.of(standing.inForce()),
                standing.askedFor().map(WishView::of).orElse(null));
    }
}
