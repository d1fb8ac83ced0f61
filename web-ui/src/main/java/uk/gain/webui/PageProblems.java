package uk.gain.webui;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import uk.gain.platform.problems.ProblemType;

/** Problems of pages as pages; the same problems are JSON for the API. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler
    Rendering problem(ErrorResponseException problem, ServerWebExchange exchange) {
        ProblemDetail body = problem.getBody();
        if (ProblemType.JUSTIFICATION_REQUIRED.uri().equals(body.getType())) {
            return ChallengePage.asking(body, exchange.getRequest());
        }
        HttpStatus status = HttpStatus.valueOf(problem.getStatusCode().value());
        return Rendering.view("problem")
                .status(status)
                .headers(problem.getHeaders())
                .modelAttribute("title", titleOf(body, status))
                .modelAttribute("detail", detailOf(body))
                .modelAttribute("signOut", status == HttpStatus.FORBIDDEN)
                .build();
    }

    private static String titleOf(ProblemDetail body, HttpStatus status) {
        return body.getTitle() == null ? status.getReasonPhrase() : body.getTitle();
    }

    private static String detailOf(ProblemDetail body) {
        return body.getDetail() == null ? "Nothing was changed." : body.getDetail();
    }
}
