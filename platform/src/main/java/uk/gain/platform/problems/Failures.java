package uk.gain.platform.problems;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import uk.gain.platform.avro.RegistryUnavailable;
import uk.gain.platform.pushback.RecordBehind;

/** Turns whatever was thrown into the problem that the caller may see. */
final class Failures {

    private static final ProblemType UNAVAILABLE =
            new ProblemType(
                    "unavailable",
                    "Something this service needs is away",
                    HttpStatus.SERVICE_UNAVAILABLE);
    private static final ProblemType INTERNAL =
            new ProblemType(
                    "internal-error", "This service failed", HttpStatus.INTERNAL_SERVER_ERROR);
    private static final ProblemType TOO_LARGE =
            new ProblemType(
                    "content-too-large", "The body is too large", HttpStatus.CONTENT_TOO_LARGE);
    private static final Duration SOON = Duration.ofSeconds(5);

    private Failures() {}

    static ErrorResponse problemOf(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case WebExchangeBindException invalid -> invalid(violations(invalid));
            case HandlerMethodValidationException invalid -> invalid(violations(invalid));
            case ServerWebInputException unreadable -> unreadable(unreadable);
            case AccessDeniedException _ ->
                    Problem.of(ProblemType.FORBIDDEN, "The caller's role does not permit this");
            case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
                    refused(known);
            case DataBufferLimitException _ ->
                    Problem.of(TOO_LARGE, "The body is larger than this service takes");
            case DataAccessResourceFailureException _ -> away();
            case TransientDataAccessException _ -> away();
            case CannotCreateTransactionException _ -> away();
            case RegistryUnavailable _ -> away();
            case RecordBehind behind ->
                    Problem.of(
                                    ProblemType.RECORD_BEHIND,
                                    "What was shown before is not in the trail yet; nothing is"
                                            + " shown until it is")
                            .retryAfter(behind.retryAfter());
            default -> Problem.of(INTERNAL, "The failure was recorded; trying again may help");
        };
    }

    private static Problem away() {
        return Problem.of(UNAVAILABLE, "Please try again").retryAfter(SOON);
    }

    private static Problem invalid(List<Violation> violations) {
        return Problem.of(
                ProblemType.INVALID_REQUEST, "The request breaks the rules named", violations);
    }

    private static List<Violation> violations(WebExchangeBindException invalid) {
        return invalid.getFieldErrors().stream().map(Failures::violation).toList();
    }

    private static List<Violation> violations(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(
                        result ->
                                result instanceof ParameterErrors errors
                                        ? errors.getFieldErrors().stream().map(Failures::violation)
                                        : result.getResolvableErrors().stream()
                                                .map(
                                                        error ->
                                                                violation(
                                                                        result.getMethodParameter()
                                                                                .getParameterName(),
                                                                        error)))
                .toList();
    }

    private static Violation violation(FieldError error) {
        return violation(error.getField(), error);
    }

    private static Violation violation(@Nullable String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String rule = codes == null || codes.length == 0 ? "valid" : codes[codes.length - 1];
        String message = error.getDefaultMessage();
        return new Violation(
                field == null ? "" : field, slug(rule), message == null ? "is invalid" : message);
    }

    private static Problem unreadable(ServerWebInputException unreadable) {
        if (unreadable.getCause() instanceof Exception decoding
                && jacksonCause(decoding) instanceof JacksonException json) {
            String field =
                    json.getPath().stream()
                            .map(
                                    step ->
                                            step.getPropertyName() == null
                                                    ? "[" + step.getIndex() + "]"
                                                    : step.getPropertyName())
                            .collect(Collectors.joining("."))
                            .replace(".[", "[");
            return invalid(
                    List.of(new Violation(field, "readable", "cannot be read as what it must be")));
        }
        return Problem.of(
                ProblemType.INVALID_REQUEST,
                "A parameter, header or body is missing or of the wrong kind",
                unreadable.getMethodParameter() == null
                        ? Map.of()
                        : Map.of(
                                "errors",
                                List.of(
                                        new Violation(
                                                String.valueOf(
                                                        unreadable
                                                                .getMethodParameter()
                                                                .getParameterName()),
                                                "readable",
                                                "is missing or of the wrong kind"))));
    }

    private static @Nullable Throwable jacksonCause(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof JacksonException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What Spring itself refuses: its status, under a type of ours and without its words. */
    private static Problem refused(ErrorResponse known) {
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        ProblemType type =
                status == HttpStatus.NOT_FOUND
                        ? ProblemType.NOT_FOUND
                        : new ProblemType(slug(status.name()), status.getReasonPhrase(), status);
        Problem problem = Problem.of(type, type.title());
        problem.getHeaders().putAll(known.getHeaders());
        return problem;
    }

    private static String slug(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
