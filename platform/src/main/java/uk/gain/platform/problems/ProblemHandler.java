package uk.gain.platform.problems;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import uk.gain.platform.pushback.RecordBehind;

/**
 * Answers every failure as a problem. Pages are left alone: a browser that asks for HTML outside
 * the API gets the service's own error page.
 */
final class ProblemHandler implements ErrorWebExceptionHandler, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    /** Before Boot's own handler. */
    private static final int BEFORE_DEFAULTS = -2;

    private final ProblemAnswers answers;

    ProblemHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ErrorResponse problem = Failures.problemOf(failure);
        boolean expected = failure instanceof Problem || failure instanceof RecordBehind;
        if (problem.getStatusCode().is5xxServerError() && !expected) {
            log.error(
                    "{} failed: {}",
                    exchange.getRequest().getMethod(),
                    failure.getClass().getSimpleName(),
                    Unspoken.of(failure));
        }
        if (exchange.getResponse().isCommitted() || isPage(exchange)) {
            return Mono.error(
                    failure instanceof RecordBehind && problem instanceof Problem said
                            ? said
                            : failure);
        }
        return answers.answer(exchange, problem);
    }

    @Override
    public int getOrder() {
        return BEFORE_DEFAULTS;
    }

    private static boolean isPage(ServerWebExchange exchange) {
        List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
        return !exchange.getRequest().getPath().value().startsWith("/api/")
                && accepted.stream()
                        .anyMatch(
                                type ->
                                        !type.isWildcardType()
                                                && type.includes(MediaType.TEXT_HTML));
    }
}
