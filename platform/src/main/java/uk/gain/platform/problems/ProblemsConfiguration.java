package uk.gain.platform.problems;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        after = JacksonAutoConfiguration.class,
        before = ErrorWebFluxAutoConfiguration.class)
class ProblemsConfiguration {

    @Bean
    ProblemAnswers problemAnswers(JsonMapper json) {
        return new ProblemAnswers(json);
    }

    @Bean
    ProblemHandler problemHandler(ProblemAnswers answers) {
        return new ProblemHandler(answers);
    }
}
