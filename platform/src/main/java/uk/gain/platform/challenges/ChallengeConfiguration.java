package uk.gain.platform.challenges;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.access.Gate;
import uk.gain.platform.cipher.SealedSecrets;

/** For services that show content to persons: those that say of what kinds. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty("gain.challenge.kinds[0]")
@EnableConfigurationProperties(ChallengeSettings.class)
class ChallengeConfiguration {

    /** A test brings one that it can foresee. */
    @Bean
    @ConditionalOnMissingBean
    Chance chance() {
        RandomGenerator random = new SecureRandom();
        return share -> random.nextDouble() < share;
    }

    @Bean
    Gate challenging(JdbcClient jdbc, ChallengeSettings settings, Chance chance, Clock clock) {
        return new Challenging(new ChallengeTable(jdbc), settings, chance, clock);
    }

    @Bean
    AnsweringChallenges answeringChallenges(
            JdbcClient jdbc,
            SealedSecrets secrets,
            AccessEvents accesses,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new AnsweringChallenges(
                new ChallengeTable(jdbc),
                secrets,
                accesses,
                new TransactionTemplate(transactions),
                clock);
    }
}
