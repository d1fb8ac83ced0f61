package uk.gain.auditservice.counting.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;

/**
 * The newest checkpoints that were published, and whether an old one was published again. A relay
 * that was killed repeats its last records from some point to the end, and that is no replay:
 * whoever follows the topic ends at the newest. An old checkpoint that is followed by anything
 * else, or by nothing, is one.
 */
public final class Replays {

    private static final int MOST = 20_000;
    private static final Duration UNTIL_REPEATED = Duration.ofSeconds(20);

    private List<Published> history = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private long largest = -1;

    /** The first record of what may be a repetition; absent while nothing is repeated. */
    private @Nullable Published suspect;

    private int expected;
    private Instant since = Instant.MIN;

    /** Those that are remembered, in the order in which they were published first. */
    public List<Published> remembered() {
        return List.copyOf(history);
    }

    public Optional<Finding> next(Published published, Instant now) {
        Published first = suspect;
        if (first != null) {
            if (history.get(expected).eventId().equals(published.eventId())) {
                expected++;
                if (expected == history.size()) {
                    suspect = null;
                }
                return Optional.empty();
            }
            suspect = null;
            begin(published, now);
            return Optional.of(replay(first));
        }
        return begin(published, now) ? Optional.empty() : Optional.of(replay(published));
    }

    /** A repetition that never ends is a replay. */
    public Optional<Finding> waited(Instant now) {
        Published first = suspect;
        if (first == null || now.isBefore(since.plus(UNTIL_REPEATED))) {
            return Optional.empty();
        }
        suspect = null;
        return Optional.of(replay(first));
    }

    /** False for an old checkpoint that was never published before, as far as is remembered. */
    private boolean begin(Published published, Instant now) {
        int place = place(published);
        if (place < 0 && published.size() >= largest) {
            remember(published);
            return true;
        }
        if (place >= 0 && place + 1 < history.size()) {
            suspect = published;
            expected = place + 1;
            since = now;
        }
        return place >= 0;
    }

    private int place(Published published) {
        return known.contains(published.eventId())
                ? IntStream.range(0, history.size())
                        .filter(place -> history.get(place).eventId().equals(published.eventId()))
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private void remember(Published published) {
        largest = published.size();
        history.add(published);
        known.add(published.eventId());
        if (history.size() > MOST) {
            history = new ArrayList<>(history.subList(MOST / 2, history.size()));
            known.clear();
            history.forEach(each -> known.add(each.eventId()));
        }
    }

    private Finding replay(Published published) {
        return new Finding(
                Check.PUBLISHED_CHECKPOINTS,
                published.at(),
                "%s is a replayed checkpoint: it covers %d entries, the newest that was published %d"
                        .formatted(published.at(), published.size(), largest));
    }
}
