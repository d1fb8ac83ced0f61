package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the referral asks as of now; personal data, never printed.
 *
 * @param content the whole content: as raised, or as last corrected
 * @param correctedAt when it was last corrected; absent when it never was
 * @param added what was added since, oldest first
 * @param version sequence of the referral's last event that brought content
 */
public record Asked(
        ReferralContent content, @Nullable Instant correctedAt, List<Added> added, long version)
        implements Opening {

    public Asked {
        added = List.copyOf(added);
    }

    /** Information added to a referral; it holds only what is new. */
    public record Added(UUID eventId, Instant at, ReferralContent content) {}

    /** Everybody and everything asked about, then and since. */
    public List<ReferralContent.Subject> subjects() {
        return Stream.concat(Stream.of(content), added.stream().map(Added::content))
                .flatMap(part -> part.subjects().stream())
                .toList();
    }

    public Set<UUID> subjectIds() {
        return Stream.concat(Stream.of(content), added.stream().map(Added::content))
                .flatMap(part -> part.subjectIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
