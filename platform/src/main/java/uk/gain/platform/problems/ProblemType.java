package uk.gain.platform.problems;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * A kind of problem, stable for callers to act upon.
 *
 * @param slug last segment of the type, e.g. {@code action-not-available}
 */
public record ProblemType(String slug, String title, HttpStatus status) {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType(
                    "invalid-request", "The request is not well formed", HttpStatus.BAD_REQUEST);
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", "No valid token", HttpStatus.UNAUTHORIZED);
    public static final ProblemType TOKEN_NOT_BOUND =
            new ProblemType(
                    "token-not-bound",
                    "The token is not bound to this connection's certificate",
                    HttpStatus.UNAUTHORIZED);
    public static final ProblemType CERTIFICATE_REVOKED =
            new ProblemType(
                    "certificate-revoked",
                    "The connection's certificate was revoked",
                    HttpStatus.UNAUTHORIZED);
    public static final ProblemType FORBIDDEN =
            new ProblemType("forbidden", "Not permitted", HttpStatus.FORBIDDEN);
    public static final ProblemType NO_MEMBERSHIP =
            new ProblemType(
                    "no-membership",
                    "The caller belongs to no organisation known here",
                    HttpStatus.FORBIDDEN);
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", "There is no such thing here", HttpStatus.NOT_FOUND);
    public static final ProblemType KEY_DESTROYED =
            new ProblemType("key-destroyed", "The content was erased", HttpStatus.GONE);
    public static final ProblemType KEY_NOT_HERE =
            new ProblemType(
                    "key-not-here",
                    "The content's key has not arrived yet",
                    HttpStatus.SERVICE_UNAVAILABLE);
    public static final ProblemType RECORD_BEHIND =
            new ProblemType(
                    "record-behind", "The record is behind", HttpStatus.SERVICE_UNAVAILABLE);

    public static final ProblemType JUSTIFICATION_REQUIRED =
            new ProblemType(
                    "justification-required",
                    "Say first why you look",
                    HttpStatus.PRECONDITION_REQUIRED);

    /** As in the problem's {@code type}. */
    public URI uri() {
        return URI.create("urn:gain:problem:" + slug);
    }
}
