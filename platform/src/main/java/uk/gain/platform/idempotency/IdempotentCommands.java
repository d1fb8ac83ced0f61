package uk.gain.platform.idempotency;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import uk.gain.platform.identity.Caller;

/** Commands that may be repeated: {@code Idempotency-Key}, scoped to the caller. */
public class IdempotentCommands {

    /**
     * Carries the command out once. Opens the transaction that the command joins, so that answer
     * and effect commit together; a command that throws leaves no trace and may be repeated.
     *
     * @param request everything that tells the command apart, path variables included, e.g. {@code
     *     List.of(requestId, body)}
     * @return the command's answer, or the first answer byte for byte
     * @throws uk.gain.platform.problems.Problem 400 without a key, 422 for another request under
     *     the same key, 409 while the first is still running
     */
    public ResponseEntity<byte[]> once(
            Caller caller,
            @Nullable String idempotencyKey,
            Object request,
            Supplier<? extends ResponseEntity<?>> command) {
        throw new UnsupportedOperationException();
    }
}
