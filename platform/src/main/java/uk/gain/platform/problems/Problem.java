package uk.gain.platform.problems;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal or failure on its way to the caller; thrown by {@code web} only. */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Problem(ProblemType type, ProblemDetail body) {
        super(type.status(), body, null);
    }

    /** A problem with a detail that says what the caller can do about it; never personal data. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, Map.of());
    }

    /** A problem with further members, e.g. the actions that are available. */
    public static Problem of(ProblemType type, String detail, Map<String, ?> members) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(type.status(), detail);
        body.setType(type.uri());
        body.setTitle(type.title());
        members.forEach(body::setProperty);
        return new Problem(type, body);
    }

    /** A request that breaks rules: all of them are named at once. */
    public static Problem of(ProblemType type, String detail, List<Violation> violations) {
        return of(type, detail, Map.of("errors", List.copyOf(violations)));
    }

    /** The same problem, with the time after which trying again makes sense. */
    public Problem retryAfter(Duration wait) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        return this;
    }
}
