package uk.gain.referralservice.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agency sets about itself; all of it at once.
 *
 * @param capacity open requests at most, 0 or more; absent means no limit, 0 stops new requests
 * @param holidays on which it does not work, beyond its calendar's bank holidays
 * @param areasOfInterest empty means every threat area
 * @param contact a functional mailbox or number, not a person; absent when there is none
 */
public record AgencySettings(
        @Nullable Integer capacity,
        List<LocalDate> holidays,
        Set<ThreatArea> areasOfInterest,
        @Nullable String contact) {

    public AgencySettings {
        holidays = List.copyOf(holidays);
        areasOfInterest = Set.copyOf(areasOfInterest);
    }
}
