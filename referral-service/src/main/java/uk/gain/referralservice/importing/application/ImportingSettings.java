package uk.gain.referralservice.importing.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are imported.
 *
 * @param batchSize rows raised in one transaction, 1 or more; whoever else raises in the region
 *     waits for its end
 * @param largestFile bytes a file may have
 * @param lease time after which a worker that says nothing is taken for dead
 * @param abandonedAfter time after which what came of a file that never ended is forgotten; longer
 *     than any file takes to be sent
 */
@ConfigurationProperties("gain.importing")
record ImportingSettings(
        @DefaultValue("100") int batchSize,
        @DefaultValue("2GB") DataSize largestFile,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("24h") Duration abandonedAfter) {

    ImportingSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException("gain.importing.batch-size must be at least 1");
        }
        if (largestFile.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "gain.importing.largest-file must be at least one byte");
        }
        if (!lease.isPositive() || !abandonedAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.importing.lease and abandoned-after must be more than zero");
        }
    }
}
