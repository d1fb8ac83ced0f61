package uk.gain.platform.problems;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as answers, for whoever has to refuse before a controller is reached. */
public final class ProblemAnswers {

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /** 401, naming the scheme to use. */
    public Mono<Void> unauthenticated(ServerWebExchange exchange, String detail) {
        return unauthenticated(exchange, Problem.of(ProblemType.UNAUTHENTICATED, detail));
    }

    /** A problem that another token would solve, naming the scheme to use. */
    public Mono<Void> unauthenticated(ServerWebExchange exchange, ErrorResponse problem) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(exchange, problem);
    }

    /** The problem as {@code application/problem+json}. */
    public Mono<Void> answer(ServerWebExchange exchange, ErrorResponse problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.getStatusCode());
        problem.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        byte[] body = json.writeValueAsBytes(members(problem.getBody()));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> members(ProblemDetail problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        URI type = problem.getType();
        members.put("type", type == null ? "about:blank" : type.toString());
        if (problem.getTitle() != null) {
            members.put("title", problem.getTitle());
        }
        members.put("status", problem.getStatus());
        if (problem.getDetail() != null) {
            members.put("detail", problem.getDetail());
        }
        if (problem.getProperties() != null) {
            members.putAll(problem.getProperties());
        }
        return members;
    }
}
