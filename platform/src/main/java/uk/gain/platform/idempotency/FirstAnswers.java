package uk.gain.platform.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.platform.problems.Problem;

/** The first answer to every command, as it left. */
class FirstAnswers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** An answer, with the hash of the request it was given to. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Answer(byte[] requestHash, int status, HttpHeaders headers, byte[] body) {

        /** This answer, if it was the same request; refused otherwise. */
        ResponseEntity<byte[]> to(byte[] hash) {
            if (!Arrays.equals(hash, requestHash)) {
                throw Problem.of(
                        IdempotencyProblems.OTHER_REQUEST,
                        "This Idempotency-Key was used before, for a request with another body. Use"
                                + " a new key for a new command.");
            }
            return ResponseEntity.status(status).headers(headers).body(body);
        }
    }

    /**
     * Holds the key until the transaction ends.
     *
     * @return false when another transaction holds it
     */
    boolean lock(String subject, String key) {
        return jdbc.sql(
                        """
                        select pg_try_advisory_xact_lock(
                            hashtextextended(:subject || chr(10) || :key, 2718))
                        """)
                .param("subject", subject)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> find(String subject, String key) {
        return jdbc.sql(
                        """
                        select request_hash, status, headers, body
                        from idempotent_command
                        where subject = :subject
                          and idempotency_key = :key
                        """)
                .param("subject", subject)
                .param("key", key)
                .query((row, number) -> answer(row))
                .optional();
    }

    void keep(String subject, String key, Answer answer) {
        jdbc.sql(
                        """
                        insert into idempotent_command (
                            subject, idempotency_key, request_hash, status, headers, body, answered_at)
                        values (:subject, :key, :hash, :status, :headers::jsonb, :body, :now)
                        """)
                .param("subject", subject)
                .param("key", key)
                .param("hash", answer.requestHash())
                .param("status", answer.status())
                .param(
                        "headers",
                        json.writeValueAsString(
                                answer.headers().headerSet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey, Map.Entry::getValue))))
                .param("body", answer.body())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    private Answer answer(ResultSet row) throws SQLException {
        Map<String, List<String>> stored =
                json.readValue(row.getString("headers"), new TypeReference<>() {});
        HttpHeaders headers = new HttpHeaders();
        stored.forEach(headers::addAll);
        return new Answer(
                row.getBytes("request_hash"), row.getInt("status"), headers, row.getBytes("body"));
    }
}
