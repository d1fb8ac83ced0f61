package uk.gain.auditservice.stamping.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.TrailCheck;
import uk.gain.auditservice.log.application.ProvingEntries;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.stamping.model.TimeStamp;
import uk.gain.auditservice.stamping.model.TimeStampAuthority;
import uk.gain.auditservice.stamping.model.TimeStampAuthority.Stamped;
import uk.gain.auditservice.stamping.model.TimeStampAuthority.TimeStampRefused;
import uk.gain.auditservice.stamping.model.TimeStamps;

/**
 * Has the served checkpoint stamped when the last time stamp is old enough. A checkpoint without a
 * time stamp for two intervals is an alarm.
 */
@Component
class StampingCheckpoints implements TrailCheck {

    private final TimeStamps stamps;
    private final TimeStampAuthority authority;
    private final ProvingEntries proving;
    private final TimeStampSettings settings;
    private final Clock clock;
    private final Instant begun;

    StampingCheckpoints(
            TimeStamps stamps,
            TimeStampAuthority authority,
            ProvingEntries proving,
            TimeStampSettings settings,
            Clock clock) {
        this.stamps = stamps;
        this.authority = authority;
        this.proving = proving;
        this.settings = settings;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.TIME_STAMPS);
    }

    @Override
    public Look look() {
        if (settings.url().isEmpty()) {
            return new Look("No authority is asked", List.of());
        }
        Instant last =
                stamps.newest(1).stream().map(TimeStamp::at).findFirst().orElse(Instant.EPOCH);
        Instant now = clock.instant();
        if (last.plus(settings.interval()).isAfter(now)) {
            return new Look("The newest time stamp is of " + last, List.of());
        }
        Optional<Checkpoint> served = proving.servedCheckpoint();
        if (served.isEmpty()) {
            return new Look("Nothing is signed yet", List.of());
        }
        try {
            return new Look("The newest time stamp is of " + stamp(served.get()), List.of());
        } catch (TimeStampRefused e) {
            boolean late =
                    last.plus(settings.interval().multipliedBy(2)).isBefore(now)
                            && begun.plus(settings.interval()).isBefore(now);
            return new Look(
                    "The authority has not stamped since " + last,
                    late ? List.of(late(served.get(), last)) : List.of());
        }
    }

    private Instant stamp(Checkpoint checkpoint) {
        Stamped stamped = authority.stamp(checkpoint.note().getBytes(StandardCharsets.UTF_8));
        stamps.add(
                new TimeStamp(
                        checkpoint.head().size(),
                        stamped.at(),
                        checkpoint.note(),
                        stamped.response()));
        return stamped.at();
    }

    private static Finding late(Checkpoint checkpoint, Instant last) {
        return new Finding(
                Check.TIME_STAMPS,
                "time stamps since " + last,
                "no checkpoint up to size %d was time-stamped since %s"
                        .formatted(checkpoint.head().size(), last));
    }
}
