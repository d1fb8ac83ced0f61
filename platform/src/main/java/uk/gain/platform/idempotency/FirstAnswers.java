package uk.gain.platform.idempotency;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of first answers. */
final class FirstAnswers {

    private static final String CLAIM =
            """
            select pg_try_advisory_xact_lock(
                hashtextextended(:subject || chr(10) || :key, 4741494))
            """;

    private static final String FIND =
            """
            select request_hash, status, headers, body
            from idempotent_command
            where subject = :subject and idempotency_key = :key
            """;

    private static final String KEEP =
            """
            insert into idempotent_command (
                subject, idempotency_key, request_hash, status, headers, body, answered_at)
            values (:subject, :key, :hash, :status, :headers::jsonb, :body, :now)
            """;

    private static final String FORGET =
            """
            delete from idempotent_command
            using (
                select subject, idempotency_key
                from idempotent_command
                where answered_at < :before
                limit :most
                for update skip locked
            ) as old
            where idempotent_command.subject = old.subject
              and idempotent_command.idempotency_key = old.idempotency_key
            """;

    private static final TypeReference<HashMap<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The answer given the first time, and to what. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared as a whole
    record First(byte[] requestHash, ResponseEntity<byte[]> answer) {}

    /** Whether nobody else is carrying the command out; held until the transaction ends. */
    boolean claim(String subject, String key) {
        return jdbc.sql(CLAIM)
                .param("subject", subject)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<First> find(String subject, String key) {
        return jdbc.sql(FIND)
                .param("subject", subject)
                .param("key", key)
                .query(
                        (row, number) -> {
                            Map<String, String> headers =
                                    json.readValue(row.getString("headers"), HEADERS);
                            return new First(
                                    row.getBytes("request_hash"),
                                    ResponseEntity.status(row.getInt("status"))
                                            .headers(all -> headers.forEach(all::set))
                                            .body(row.getBytes("body")));
                        })
                .optional();
    }

    void keep(String subject, String key, byte[] requestHash, ResponseEntity<byte[]> answer) {
        jdbc.sql(KEEP)
                .param("subject", subject)
                .param("key", key)
                .param("hash", requestHash)
                .param("status", answer.getStatusCode().value())
                .param("headers", json.writeValueAsString(answer.getHeaders().toSingleValueMap()))
                .param("body", answer.getBody())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Forgets answers that were given before this time; what another instance is at is left out.
     *
     * @return how many were forgotten, {@code most} at most
     */
    int forget(Instant before, int most) {
        return jdbc.sql(FORGET)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
