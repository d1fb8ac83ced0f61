package uk.gain.auditservice.counting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.alarms.model.Finding;

/** A relay that begins again repeats; an attacker replays. */
class ReplaysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Replays replays = new Replays();
    private long offset;

    @Test
    void whatOnlyGrowsIsNoReplay() {
        assertThat(published("a", 5)).isEmpty();
        assertThat(published("b", 9)).isEmpty();
        assertThat(published("silence", 9)).isEmpty();
    }

    @Test
    void aRelayThatRepeatsToTheEndIsNoReplay() {
        published("a", 5);
        published("b", 9);
        published("c", 12);
        assertThat(published("b", 9)).isEmpty();
        assertThat(published("c", 12)).isEmpty();
        assertThat(published("d", 13)).isEmpty();
        assertThat(replays.waited(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void anOldCheckpointFollowedBySomethingElseIsAReplay() {
        published("a", 5);
        published("b", 9);
        published("c", 12);
        assertThat(published("a", 5)).isEmpty();
        assertThat(published("d", 13))
                .hasValueSatisfying(
                        finding -> assertThat(finding.record()).isEqualTo("trail-checkpoints-0@3"));
    }

    @Test
    void anOldCheckpointFollowedByNothingIsAReplay() {
        published("a", 5);
        published("b", 9);
        published("a", 5);
        assertThat(replays.waited(NOW.plusSeconds(19))).isEmpty();
        assertThat(replays.waited(NOW.plusSeconds(20))).isPresent();
    }

    @Test
    void anOldCheckpointUnderANewIdIsAReplay() {
        published("a", 5);
        published("b", 9);
        assertThat(published("x", 5)).isPresent();
    }

    private Optional<Finding> published(String eventId, long size) {
        return replays.next(new Published(offset++, eventId, size, "root"), NOW);
    }
}
