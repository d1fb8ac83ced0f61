package uk.gain.platform.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;

/** Commands that may be repeated: {@code Idempotency-Key}, scoped to the caller. */
public class IdempotentCommands {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final FirstAnswers firstAnswers;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    IdempotentCommands(
            FirstAnswers firstAnswers, TransactionTemplate transaction, JsonMapper json) {
        this.firstAnswers = firstAnswers;
        this.transaction = transaction;
        this.json = json;
    }

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
        String key = checked(idempotencyKey);
        byte[] requestHash = sha256(json.writeValueAsBytes(request));
        ResponseEntity<byte[]> answer =
                transaction.execute(status -> answer(caller.subject(), key, requestHash, command));
        if (answer == null) {
            throw new IllegalStateException("A command must have an answer");
        }
        return answer;
    }

    private ResponseEntity<byte[]> answer(
            String subject,
            String key,
            byte[] requestHash,
            Supplier<? extends ResponseEntity<?>> command) {
        if (!firstAnswers.lock(subject, key)) {
            throw Problem.of(
                            IdempotencyProblems.STILL_RUNNING,
                            "A request with this Idempotency-Key is being carried out.")
                    .retryAfter(TRY_AGAIN);
        }
        Optional<FirstAnswers.Answer> first = firstAnswers.find(subject, key);
        if (first.isPresent()) {
            return first.get().to(requestHash);
        }
        FirstAnswers.Answer answer = rendered(command.get(), requestHash);
        firstAnswers.keep(subject, key, answer);
        return answer.to(requestHash);
    }

    private FirstAnswers.Answer rendered(ResponseEntity<?> answer, byte[] requestHash) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        Object body = answer.getBody();
        if (body != null && headers.getContentType() == null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        return new FirstAnswers.Answer(
                requestHash,
                answer.getStatusCode().value(),
                headers,
                body == null ? new byte[0] : json.writeValueAsBytes(body));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    "This operation needs the header " + HEADER + ".",
                    List.of(
                            new Violation(
                                    HEADER,
                                    "idempotency-key",
                                    "must be given, 1 to "
                                            + LONGEST_KEY
                                            + " characters, new for every command")));
        }
        return key;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
