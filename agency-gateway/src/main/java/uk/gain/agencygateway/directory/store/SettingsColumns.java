package uk.gain.agencygateway.directory.store;

import java.time.LocalDate;
import java.util.stream.Collectors;
import uk.gain.agencygateway.directory.model.AgencySettings;
import uk.gain.agencygateway.directory.model.ThreatArea;

/** Lists as PostgreSQL writes them, in one order, so that equal settings are equal columns. */
final class SettingsColumns {

    private SettingsColumns() {}

    static String holidays(AgencySettings settings) {
        return settings.holidays().stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String areas(AgencySettings settings) {
        return settings.areasOfInterest().stream()
                .map(ThreatArea::name)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
