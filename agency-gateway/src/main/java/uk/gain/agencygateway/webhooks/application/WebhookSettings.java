package uk.gain.agencygateway.webhooks.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.gain.agencygateway.webhooks.model.Reach;

/**
 * How webhooks are sent.
 *
 * @param loopbackOnly for trying things out on one machine: hosts are localhost or 127.0.0.1, plain
 *     http is taken, and nothing else is
 * @param workers endpoints that are sent to at the same time, 1 to 64
 * @param pollInterval how often an idle worker looks
 * @param connectTimeout for the connection; with TLS, as long again for that
 * @param answerTimeout from sending until the answer's head is here (the specification: 15 to 30 s)
 * @param keyOverlap how long the old key signs beside a new one
 * @param keptFor how long ended deliveries are shown
 */
@ConfigurationProperties("gain.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean loopbackOnly,
        @DefaultValue("4") int workers,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("24h") Duration keyOverlap,
        @DefaultValue("90d") Duration keptFor) {

    public WebhookSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("gain.webhooks.workers must be 1 to 64");
        }
        if (!pollInterval.isPositive()
                || !connectTimeout.isPositive()
                || !answerTimeout.isPositive()
                || !keptFor.isPositive()) {
            throw new IllegalArgumentException("The times of gain.webhooks must be positive");
        }
        if (keyOverlap.isNegative()) {
            throw new IllegalArgumentException("gain.webhooks.key-overlap must not be negative");
        }
    }

    public Reach reach() {
        return loopbackOnly ? Reach.LOOPBACK : Reach.PUBLIC;
    }

    /** The longest that one attempt takes. */
    public Duration longestAttempt() {
        return connectTimeout.multipliedBy(2).plus(answerTimeout);
    }
}
