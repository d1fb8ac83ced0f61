package uk.gain.platform.challenges.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import uk.gain.platform.challenges.AnsweringChallenges;
import uk.gain.platform.idempotency.IdempotentCommands;

@AutoConfiguration
@ConditionalOnProperty("gain.challenge.kinds[0]")
class ChallengeWebConfiguration {

    @Bean
    ChallengesController challengesController(
            AnsweringChallenges answering, IdempotentCommands commands) {
        return new ChallengesController(answering, commands);
    }
}
