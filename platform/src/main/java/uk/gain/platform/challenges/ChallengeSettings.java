package uk.gain.platform.challenges;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is asked why, and how often.
 *
 * @param share of consultations that must state a justification, 0 to 1; 0 asks nobody
 * @param kinds kinds of objects, as access events name them, of which the content is meant
 * @param lasting how long one consultation lasts: who has answered is not asked again about the
 *     same object for as long
 */
@ConfigurationProperties("gain.challenge")
record ChallengeSettings(
        @DefaultValue("0.1") double share,
        @DefaultValue List<String> kinds,
        @DefaultValue("15m") Duration lasting) {

    ChallengeSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("gain.challenge.share must be from 0 to 1");
        }
        if (!lasting.isPositive()) {
            throw new IllegalArgumentException("gain.challenge.lasting must be positive");
        }
        kinds = List.copyOf(kinds);
    }
}
