package uk.gain.agencygateway.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.directory.model.AgencySettings;
import uk.gain.agencygateway.directory.model.ThreatArea;

@Schema(name = "AgencySettings", description = "What your agency sets about itself, all of it.")
record SettingsBody(
        @Schema(
                        description =
                                "Open requests at most; null means no limit, 0 stops new requests.",
                        example = "40")
                @Nullable Integer capacity,
        @Schema(description = "Days your agency does not work, beyond bank holidays; at most 366.")
                @NotNull
                List<@NotNull LocalDate> holidays,
        @Schema(description = "Empty means every threat area.") @NotNull
                Set<@NotNull ThreatArea> areasOfInterest,
        @Schema(
                        description = "A functional mailbox or a telephone number, not a person.",
                        example = "gain@agency.example")
                @Nullable String contact) {

    static SettingsBody of(AgencySettings settings) {
        return new SettingsBody(
                settings.capacity(),
                settings.holidays(),
                settings.areasOfInterest(),
                settings.contact());
    }

    AgencySettings settings() {
        return new AgencySettings(capacity, holidays, areasOfInterest, contact);
    }
}
