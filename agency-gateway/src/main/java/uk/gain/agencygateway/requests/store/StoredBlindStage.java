package uk.gain.agencygateway.requests.store;

import static java.util.Objects.requireNonNull;
import static uk.gain.agencygateway.requests.store.Columns.ids;
import static uk.gain.agencygateway.requests.store.Columns.numbers;
import static uk.gain.agencygateway.requests.store.Columns.texts;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.BlindFirst;
import uk.gain.agencygateway.requests.model.BlindStage;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.identifiers.MatchingKey;
import uk.gain.identifiers.TokenKind;
import uk.gain.platform.cipher.SealedSecrets;

/** What agencies compare by, and their keys, sealed; a row of an agency is its lock. */
@Repository
class StoredBlindStage implements BlindStage {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SealedSecrets secrets;

    StoredBlindStage(JdbcClient jdbc, SealedSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public BlindFirst of(AgencyCode agency) {
        return jdbc.sql(
                        """
                        select is_on, kinds
                        from blind_first
                        where agency = :agency
                        """)
                .param("agency", agency.value())
                .query((row, _) -> blindFirst(row))
                .optional()
                .orElse(BlindFirst.OFF);
    }

    @Override
    public BlindFirst hold(AgencyCode agency) {
        jdbc.sql(
                        """
                        insert into blind_first (agency, is_on, kinds)
                        values (:agency, false, '{}')
                        on conflict do nothing
                        """)
                .param("agency", agency.value())
                .update();
        return jdbc.sql(
                        """
                        select is_on, kinds
                        from blind_first
                        where agency = :agency
                        for update
                        """)
                .param("agency", agency.value())
                .query((row, _) -> blindFirst(row))
                .single();
    }

    private static BlindFirst blindFirst(ResultSet row) throws SQLException {
        return new BlindFirst(
                row.getBoolean("is_on"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(TokenKind::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Override
    public void keep(AgencyCode agency, BlindFirst wish, Instant now) {
        jdbc.sql(
                        """
                        update blind_first
                        set is_on      = :on,
                            kinds      = cast(:kinds as text[]),
                            changed_at = cast(:now as timestamptz)
                        where agency = :agency
                        """)
                .param("agency", agency.value())
                .param("on", wish.on())
                .param("kinds", names(wish.kinds()))
                .param("now", now.toString())
                .update();
        jdbc.sql(
                        """
                        update request
                        set blind = :stage
                        from (select request_id
                              from request
                              where agency = :agency
                                and state = 'SENT'
                                and blind in ('NONE', 'TOKENS_FIRST', 'TOKENS_DELIVERED')
                              order by request_id
                              for update) as unfetched
                        where request.request_id = unfetched.request_id
                        """)
                .param("agency", agency.value())
                .param("stage", wish.on() ? "TOKENS_FIRST" : "NONE")
                .update();
    }

    @Override
    public Key newestKey(AgencyCode agency, Instant now) {
        return jdbc.sql(
                        """
                        select version, sealed
                        from matching_key
                        where agency = :agency
                        order by version desc
                        limit 1
                        """)
                .param("agency", agency.value())
                .query((row, _) -> key(agency, row))
                .optional()
                .orElseGet(() -> anotherKey(agency, now));
    }

    @Override
    public Key anotherKey(AgencyCode agency, Instant now) {
        int version =
                jdbc.sql(
                                """
                                select coalesce(max(version), 0) + 1
                                from matching_key
                                where agency = :agency
                                """)
                        .param("agency", agency.value())
                        .query(Integer.class)
                        .single();
        byte[] key = new byte[MatchingKey.BYTES];
        RANDOM.nextBytes(key);
        jdbc.sql(
                        """
                        insert into matching_key (agency, version, sealed, made_at)
                        values (:agency, :version, :sealed, cast(:now as timestamptz))
                        """)
                .param("agency", agency.value())
                .param("version", version)
                .param("sealed", secrets.seal(key, place(agency, version)))
                .param("now", now.toString())
                .update();
        return new Key(version, ByteBuffer.wrap(key));
    }

    @Override
    public Optional<Key> key(AgencyCode agency, int version) {
        return jdbc.sql(
                        """
                        select version, sealed
                        from matching_key
                        where agency = :agency
                          and version = :version
                        """)
                .param("agency", agency.value())
                .param("version", version)
                .query((row, _) -> key(agency, row))
                .optional();
    }

    private Key key(AgencyCode agency, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Key(
                version,
                ByteBuffer.wrap(secrets.open(row.getBytes("sealed"), place(agency, version))));
    }

    private static String place(AgencyCode agency, int version) {
        return "matching_key/" + agency.value() + "/" + version;
    }

    @Override
    public int given(AgencyCode agency, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                        from token_delivery
                        where agency = :agency
                          and given_at > cast(:since as timestamptz)
                        """)
                .param("agency", agency.value())
                .param("since", since.toString())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Instant> oldestGiven(AgencyCode agency, Instant since) {
        return jdbc.sql(
                        """
                        select given_at
                        from token_delivery
                        where agency = :agency
                          and given_at > cast(:since as timestamptz)
                        order by given_at
                        limit 1
                        """)
                .param("agency", agency.value())
                .param("since", since.toString())
                .query((row, _) -> requireNonNull(RequestRow.time(row, "given_at")))
                .optional();
    }

    @Override
    public void gave(AgencyCode agency, int key, Map<RequestId, Long> versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        List<Map.Entry<RequestId, Long>> rows = List.copyOf(versions.entrySet());
        jdbc.sql(
                        """
                        with given as (
                            insert into token_delivery (agency, request_id, given_at, key_version)
                            select :agency, request_id, cast(:now as timestamptz), :key
                            from unnest(cast(:ids as uuid[])) as given (request_id)
                        )
                        update request
                        set tokens_sequence = given.version
                        from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]))
                            as given (request_id, version)
                        where request.request_id = given.request_id
                        """)
                .param("agency", agency.value())
                .param("now", now.toString())
                .param("key", key)
                .param("ids", ids(rows, row -> row.getKey().value()))
                .param("versions", numbers(rows, Map.Entry::getValue))
                .update();
    }

    @Override
    public void came(Collection<Request> requests) {
        if (requests.isEmpty()) {
            return;
        }
        List<Request> rows = List.copyOf(requests);
        jdbc.sql(
                        """
                        update request
                        set blind   = came.stage,
                            matched = cast(came.matched as text[])
                        from unnest(cast(:ids as uuid[]), cast(:stages as text[]), cast(:matched as text[]))
                            as came (request_id, stage, matched)
                        where request.request_id = came.request_id
                        """)
                .param("ids", ids(rows, request -> request.id().value()))
                .param("stages", texts(rows, request -> request.progress().blind().stage().name()))
                .param(
                        "matched",
                        texts(rows, request -> names(request.progress().blind().matched())))
                .update();
    }

    /** As PostgreSQL writes an array. */
    private static String names(Set<TokenKind> kinds) {
        return kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
