package uk.gain.referralservice.directory.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The fact that the directory now says this of an agency.
 *
 * @param version gap-free per agency, from 1
 * @param changed names of the fields that the version before had otherwise; all for the first
 */
public record Listed(
        UUID eventId, long version, Instant at, Party by, List<String> changed, Agency agency) {

    private static final long FIRST = 1;

    public Listed {
        changed = List.copyOf(changed);
    }

    /** An agency that was not listed before. */
    public static Listed first(UUID eventId, Instant at, Party by, Agency agency) {
        return new Listed(eventId, FIRST, at, by, Changes.ALL, agency);
    }

    /** The version after this one. */
    public Listed next(UUID nextEventId, Instant now, Party who, Agency next) {
        return new Listed(nextEventId, version + 1, now, who, Changes.between(agency, next), next);
    }
}
