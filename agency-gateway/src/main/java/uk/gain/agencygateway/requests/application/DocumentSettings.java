package uk.gain.agencygateway.requests.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import uk.gain.agencygateway.requests.model.DocumentLimits;

/**
 * What can be uploaded, and for how long it waits.
 *
 * @param largest a document at most; 1 byte or more
 * @param largestTogether all documents of a request at most
 * @param most documents of a request at most; 1 or more
 * @param keptUnattached after which time a document that was sent with nothing is removed
 */
@ConfigurationProperties("gain.documents")
record DocumentSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("50MB") DataSize largestTogether,
        @DefaultValue("20") int most,
        @DefaultValue("24h") Duration keptUnattached) {

    DocumentSettings {
        if (largest.toBytes() < 1 || largestTogether.compareTo(largest) < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "gain.documents.largest and most must be at least 1, and largest-together at"
                            + " least largest");
        }
        if (!keptUnattached.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.documents.kept-unattached must be more than zero");
        }
    }

    DocumentLimits limits() {
        return new DocumentLimits(largest.toBytes(), largestTogether.toBytes(), most);
    }
}
