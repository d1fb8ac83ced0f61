package uk.gain.agencygateway.directory.pages;

import java.time.LocalDate;
import java.util.stream.Collectors;
import uk.gain.agencygateway.directory.model.AgencySettings;
import uk.gain.webui.Words;

/** Settings in words. */
record SettingsLine(String capacity, String holidays, String areasOfInterest, String contact) {

    static SettingsLine of(AgencySettings settings) {
        return new SettingsLine(
                settings.capacity() == null
                        ? "No limit"
                        : settings.capacity() == 0
                                ? "No new requests"
                                : settings.capacity() + " open requests at most",
                settings.holidays().isEmpty()
                        ? "None beside bank holidays"
                        : settings.holidays().stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(", ")),
                settings.areasOfInterest().isEmpty()
                        ? "Every threat area"
                        : settings.areasOfInterest().stream()
                                .sorted()
                                .map(Words::of)
                                .collect(Collectors.joining(", ")),
                settings.contact() == null ? "None" : settings.contact());
    }
}
