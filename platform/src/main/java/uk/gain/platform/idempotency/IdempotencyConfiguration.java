package uk.gain.platform.idempotency;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableScheduling
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyConfiguration {

    @Bean
    FirstAnswers firstAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new FirstAnswers(jdbc, json, clock);
    }

    @Bean
    IdempotentCommands idempotentCommands(
            PlatformTransactionManager transactions, FirstAnswers answers, JsonMapper json) {
        return new IdempotentCommands(new TransactionTemplate(transactions), answers, json);
    }

    @Bean
    ForgettingFirstAnswers forgettingFirstAnswers(
            FirstAnswers answers, IdempotencySettings settings, Clock clock) {
        return new ForgettingFirstAnswers(answers, settings, clock);
    }
}
