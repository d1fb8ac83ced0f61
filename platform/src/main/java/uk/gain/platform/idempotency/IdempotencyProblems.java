package uk.gain.platform.idempotency;

import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.ProblemType;

final class IdempotencyProblems {

    static final ProblemType STILL_RUNNING =
            new ProblemType(
                    "idempotency-key-in-use",
                    "The first request with this key is still running",
                    HttpStatus.CONFLICT);
    static final ProblemType OTHER_REQUEST =
            new ProblemType(
                    "idempotency-key-reused",
                    "The key was used for another request",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    private IdempotencyProblems() {}
}
