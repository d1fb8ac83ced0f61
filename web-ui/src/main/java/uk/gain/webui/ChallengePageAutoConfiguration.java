package uk.gain.webui;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import uk.gain.platform.challenges.AnsweringChallenges;

/** For services with pages that show content. */
@AutoConfiguration(
        after = PagesAutoConfiguration.class,
        afterName = "uk.gain.platform.challenges.ChallengeConfiguration")
@ConditionalOnProperty("gain.challenge.kinds[0]")
@ConditionalOnBean(PageSettings.class)
public class ChallengePageAutoConfiguration {

    @Bean
    ChallengePage challengePage(AnsweringChallenges answering) {
        return new ChallengePage(answering);
    }
}
