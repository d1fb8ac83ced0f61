package uk.gain.auditservice.counting.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.TrailCheck;
import uk.gain.auditservice.counting.model.OwnMessages;

/** What this service says has an offset soon. */
@Component
class CheckingOutbox implements TrailCheck {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final OwnMessages messages;
    private final Clock clock;

    CheckingOutbox(OwnMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.OUTBOX);
    }

    @Override
    public Look look() {
        Optional<OwnMessages.Waiting> oldest = messages.oldest();
        return new Look(
                oldest.map(waiting -> "The oldest message waits since " + waiting.since())
                        .orElse("Nothing waits"),
                oldest.filter(waiting -> waiting.since().plus(SOON).isBefore(clock.instant()))
                        .map(CheckingOutbox::finding)
                        .map(List::of)
                        .orElse(List.of()));
    }

    private static Finding finding(OwnMessages.Waiting waiting) {
        return new Finding(
                Check.OUTBOX,
                "outbox row " + waiting.id(),
                "row %d of the outbox, for %s, has waited for an offset since %s"
                        .formatted(waiting.id(), waiting.topic(), waiting.since()));
    }
}
