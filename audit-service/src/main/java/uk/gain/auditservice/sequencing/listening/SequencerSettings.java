package uk.gain.auditservice.sequencing.listening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sequencer works.
 *
 * @param batchSize entries a batch holds at most
 * @param batchTime how long a batch waits to become full
 * @param pause how long the sequencer waits before it tries again after a failure, and a standby
 *     before it asks again whether it is needed
 */
@ConfigurationProperties("gain.sequencer")
record SequencerSettings(
        @DefaultValue("1000") int batchSize,
        @DefaultValue("250ms") Duration batchTime,
        @DefaultValue("500ms") Duration pause) {

    SequencerSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException("gain.sequencer.batch-size must be at least 1");
        }
        if (!batchTime.isPositive() || !pause.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.sequencer.batch-time and gain.sequencer.pause must be positive");
        }
    }
}
