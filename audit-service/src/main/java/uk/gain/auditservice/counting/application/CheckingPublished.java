package uk.gain.auditservice.counting.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.TrailCheck;
import uk.gain.auditservice.counting.model.Published;
import uk.gain.auditservice.counting.model.PublishedCheckpoints;
import uk.gain.auditservice.counting.model.PublishedCheckpoints.Read;
import uk.gain.auditservice.counting.model.Replays;
import uk.gain.auditservice.counting.model.SignedRoots;

/**
 * What was published is what the database has: an older database, a shorter log or a log that was
 * signed anew does not have it.
 */
@Component
class CheckingPublished implements TrailCheck {

    private final PublishedCheckpoints topic;
    private final SignedRoots roots;
    private final Clock clock;
    private final Replays replays = new Replays();
    private OptionalLong next = OptionalLong.empty();

    CheckingPublished(PublishedCheckpoints topic, SignedRoots roots, Clock clock) {
        this.topic = topic;
        this.roots = roots;
        this.clock = clock;
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.PUBLISHED_CHECKPOINTS);
    }

    /** The topic first: what is published is in the database by then. */
    @Override
    public Look look() {
        Read read = topic.read(next);
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>();
        if (next.isPresent() && read.end() < next.getAsLong()) {
            findings.add(
                    finding(
                            "trail-checkpoints-0@" + read.end(),
                            "trail-checkpoints ends at %d and had been read to %d: the broker lost checkpoints"
                                    .formatted(read.end(), next.getAsLong() - 1)));
        }
        for (Published published : read.checkpoints()) {
            replays.next(published, now).ifPresent(findings::add);
        }
        replays.waited(now).ifPresent(findings::add);
        for (long offset : read.unreadable()) {
            findings.add(
                    finding(
                            "trail-checkpoints-0@" + offset,
                            "trail-checkpoints-0@%d is no checkpoint".formatted(offset)));
        }
        next = OptionalLong.of(read.end());
        List<Published> remembered = replays.remembered();
        findings.addAll(compared(remembered));
        return new Look(remembered.size() + " published checkpoints", findings);
    }

    /** The first that is missing, and the first that differs: what follows from them is no news. */
    private List<Finding> compared(List<Published> published) {
        Map<Long, String> signed = roots.roots(published.stream().map(Published::size).toList());
        List<Finding> findings = new ArrayList<>();
        published.stream()
                .filter(each -> !signed.containsKey(each.size()))
                .findFirst()
                .ifPresent(
                        each ->
                                findings.add(
                                        finding(
                                                each.at(),
                                                "%s covers %d entries, and the database has no such checkpoint: it is an older one, or was cut"
                                                        .formatted(each.at(), each.size()))));
        published.stream()
                .filter(each -> signed.containsKey(each.size()))
                .filter(each -> !each.root().equals(signed.get(each.size())))
                .findFirst()
                .ifPresent(
                        each ->
                                findings.add(
                                        finding(
                                                each.at(),
                                                "%s has another root for %d entries than the database: one of the entries %d to %d was changed, and the log was signed anew"
                                                        .formatted(
                                                                each.at(),
                                                                each.size(),
                                                                agreed(published, signed, each),
                                                                each.size() - 1))));
        return findings;
    }

    /** Size of the largest checkpoint below that both have: what it covers was not changed. */
    private static long agreed(
            List<Published> published, Map<Long, String> signed, Published differing) {
        return published.stream()
                .filter(each -> each.size() < differing.size())
                .filter(each -> each.root().equals(signed.get(each.size())))
                .mapToLong(Published::size)
                .max()
                .orElse(0);
    }

    private static Finding finding(String record, String message) {
        return new Finding(Check.PUBLISHED_CHECKPOINTS, record, message);
    }
}
