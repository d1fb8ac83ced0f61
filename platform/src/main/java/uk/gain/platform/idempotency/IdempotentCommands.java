package uk.gain.platform.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/** Commands that may be repeated: {@code Idempotency-Key}, scoped to the caller. */
public class IdempotentCommands {

    private static final ProblemType KEY_MISSING =
            new ProblemType(
                    "idempotency-key-missing",
                    "The header Idempotency-Key is missing",
                    HttpStatus.BAD_REQUEST);
    private static final ProblemType KEY_REUSED =
            new ProblemType(
                    "idempotency-key-reused",
                    "The key was used for another request",
                    HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType IN_PROGRESS =
            new ProblemType(
                    "command-in-progress",
                    "The first request with this key is still running",
                    HttpStatus.CONFLICT);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final TransactionTemplate transaction;
    private final FirstAnswers answers;
    private final JsonMapper json;

    IdempotentCommands(TransactionTemplate transaction, FirstAnswers answers, JsonMapper json) {
        this.transaction = transaction;
        this.answers = answers;
        this.json = json;
    }

    /**
     * Carries the command out once. Opens the transaction that the command joins, so that answer
     * and effect commit together; a command that throws leaves no trace and may be repeated.
     *
     * @param request everything that tells the command apart, path variables included, e.g. {@code
     *     List.of("answer", requestId, body)}
     * @param command its answer is rendered as JSON; bytes stay as they are
     * @return the command's answer, or the first answer byte for byte
     * @throws Problem 400 without a key, 422 for another request under the same key, 409 while the
     *     first is still running
     */
    public ResponseEntity<byte[]> once(
            Caller caller,
            @Nullable String idempotencyKey,
            Object request,
            Supplier<? extends ResponseEntity<?>> command) {
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw Problem.of(
                    KEY_MISSING, "Send Idempotency-Key with 1 to 200 visible ASCII characters");
        }
        byte[] hash = hash(json.writeValueAsBytes(request));
        ResponseEntity<byte[]> answer =
                transaction.execute(_ -> first(caller.subject(), idempotencyKey, hash, command));
        if (answer == null) {
            throw Problem.of(IN_PROGRESS, "Repeat the request a little later")
                    .retryAfter(Duration.ofSeconds(1));
        }
        return answer;
    }

    /** Absent while somebody else is at it. */
    private @Nullable ResponseEntity<byte[]> first(
            String subject,
            String key,
            byte[] hash,
            Supplier<? extends ResponseEntity<?>> command) {
        if (!answers.claim(subject, key)) {
            return null;
        }
        FirstAnswers.First first = answers.find(subject, key).orElse(null);
        if (first == null) {
            ResponseEntity<byte[]> answer = rendered(command.get());
            answers.keep(subject, key, hash, answer);
            return answer;
        }
        if (!MessageDigest.isEqual(first.requestHash(), hash)) {
            throw Problem.of(KEY_REUSED, "Use a new key for a new request");
        }
        return first.answer();
    }

    private ResponseEntity<byte[]> rendered(ResponseEntity<?> answer) {
        ResponseEntity.BodyBuilder rendered =
                ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders());
        if (answer.getBody() == null) {
            return rendered.body(new byte[0]);
        }
        if (answer.getBody() instanceof byte[] bytes) {
            return rendered.body(bytes);
        }
        if (answer.getHeaders().getContentType() == null) {
            rendered.contentType(MediaType.APPLICATION_JSON);
        }
        return rendered.body(json.writeValueAsBytes(answer.getBody()));
    }

    private static byte[] hash(byte[] request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
