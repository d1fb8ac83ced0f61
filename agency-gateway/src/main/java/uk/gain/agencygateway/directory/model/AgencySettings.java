package uk.gain.agencygateway.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agency sets about itself, all of it.
 *
 * @param capacity open requests at most; absent means no limit, 0 stops new requests
 * @param holidays on which it does not work, beyond bank holidays; in order, each once
 * @param areasOfInterest empty means every threat area
 * @param contact functional mailbox or telephone number; absent when none is given
 */
public record AgencySettings(
        @Nullable Integer capacity,
        List<LocalDate> holidays,
        Set<ThreatArea> areasOfInterest,
        @Nullable String contact) {

    public static final AgencySettings NONE = new AgencySettings(null, List.of(), Set.of(), null);

    public AgencySettings {
        holidays = holidays.stream().distinct().sorted().toList();
        areasOfInterest = Set.copyOf(areasOfInterest);
    }
}
