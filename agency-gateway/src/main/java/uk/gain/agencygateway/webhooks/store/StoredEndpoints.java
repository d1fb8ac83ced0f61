package uk.gain.agencygateway.webhooks.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.webhooks.model.Circuit;
import uk.gain.agencygateway.webhooks.model.Destination;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.Endpoints;
import uk.gain.agencygateway.webhooks.model.SigningKey;
import uk.gain.platform.cipher.SealedSecrets;

/** Endpoints, their keys with the secret half sealed, and their leases. */
@Repository
class StoredEndpoints implements Endpoints {

    private final JdbcClient jdbc;
    private final SealedSecrets secrets;

    StoredEndpoints(JdbcClient jdbc, SealedSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public Optional<Endpoint> find(String agency) {
        return jdbc.sql("select * from webhook_endpoint where agency = :agency")
                .param("agency", agency)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Endpoint> lock(String agency) {
        return jdbc.sql("select * from webhook_endpoint where agency = :agency for update")
                .param("agency", agency)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public void set(String agency, Destination destination, Instant at) {
        jdbc.sql(
                        """
                        insert into webhook_endpoint (agency, url, host, port, enabled, changed_at)
                        values (:agency, :url, :host, :port, true, cast(:at as timestamptz))
                        on conflict (agency) do update
                        set url              = excluded.url,
                            host             = excluded.host,
                            port             = excluded.port,
                            enabled          = true,
                            disabled_because = null,
                            changed_at       = excluded.changed_at,
                            failures         = 0,
                            pauses           = 0,
                            not_before       = null,
                            lease            = null,
                            lease_until      = null
                        """)
                .param("agency", agency)
                .param("url", destination.url())
                .param("host", destination.host().name())
                .param("port", destination.host().port())
                .param("at", at.toString())
                .update();
    }

    @Override
    public void disable(String agency, Endpoint.Because because, Instant at) {
        jdbc.sql(
                        """
                        update webhook_endpoint
                        set enabled          = false,
                            disabled_because = :because,
                            changed_at       = cast(:at as timestamptz),
                            lease            = null,
                            lease_until      = null
                        where agency = :agency
                        """)
                .param("because", because.name())
                .param("at", at.toString())
                .param("agency", agency)
                .update();
    }

    @Override
    public void tryNow(String agency) {
        jdbc.sql(
                        """
                        update webhook_endpoint
                        set not_before = null
                        where agency = :agency
                        """)
                .param("agency", agency)
                .update();
    }

    @Override
    public void addKey(String agency, SigningKey key, Instant at, Instant othersRetireAt) {
        jdbc.sql(
                        """
                        update webhook_key
                        set retires_at = cast(:retires as timestamptz)
                        where agency = :agency
                          and retires_at is null
                        """)
                .param("retires", othersRetireAt.toString())
                .param("agency", agency)
                .update();
        jdbc.sql(
                        """
                        insert into webhook_key (key_id, agency, public_key, sealed, made_at)
                        values (:id, :agency, :publicKey, :sealed, cast(:at as timestamptz))
                        """)
                .param("id", key.id())
                .param("agency", agency)
                .param("publicKey", key.publicKey())
                .param("sealed", secrets.seal(key.secret(), place(key.id())))
                .param("at", at.toString())
                .update();
    }

    @Override
    public List<SigningKey.Published> keys(String agency, Instant at) {
        return keyRows(agency, at)
                .query(
                        (row, _) ->
                                new SigningKey.Published(
                                        row.getObject("key_id", UUID.class),
                                        SigningKey.written(
                                                requireNonNull(row.getBytes("public_key"))),
                                        requireNonNull(time(row, "made_at")),
                                        time(row, "retires_at")))
                .list();
    }

    @Override
    public List<SigningKey> signingKeys(String agency, Instant at) {
        return keyRows(agency, at)
                .query(
                        (row, _) -> {
                            UUID id = row.getObject("key_id", UUID.class);
                            return SigningKey.kept(
                                    id,
                                    requireNonNull(row.getBytes("public_key")),
                                    secrets.open(
                                            requireNonNull(row.getBytes("sealed")), place(id)));
                        })
                .list();
    }

    private JdbcClient.StatementSpec keyRows(String agency, Instant at) {
        return jdbc.sql(
                        """
                        select *
                        from webhook_key
                        where agency = :agency
                          and (retires_at is null or retires_at > cast(:at as timestamptz))
                        order by made_at desc, key_id desc
                        """)
                .param("agency", agency)
                .param("at", at.toString());
    }

    private static String place(UUID key) {
        return "webhook_key/" + key;
    }

    @Override
    public Optional<Endpoint> lease(UUID lease, Instant now, Instant until) {
        return jdbc.sql(
                        """
                        update webhook_endpoint
                        set lease       = :lease,
                            lease_until = cast(:until as timestamptz)
                        where agency = (
                            select agency
                            from webhook_endpoint endpoint
                            where enabled
                              and (not_before is null or not_before <= cast(:now as timestamptz))
                              and (lease is null or lease_until <= cast(:now as timestamptz))
                              and exists (
                                  select
                                  from webhook_delivery delivery
                                  where delivery.agency = endpoint.agency
                                    and delivery.next_attempt_at <= cast(:now as timestamptz))
                            order by lease_until nulls first
                            limit 1
                            for update skip locked)
                        returning *
                        """)
                .param("lease", lease)
                .param("until", until.toString())
                .param("now", now.toString())
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public boolean keep(UUID lease, Circuit circuit, Instant until) {
        return jdbc.sql(
                                """
                                update webhook_endpoint
                                set failures    = :failures,
                                    pauses      = :pauses,
                                    not_before  = cast(:notBefore as timestamptz),
                                    lease_until = cast(:until as timestamptz)
                                where lease = :lease
                                """)
                        .param("failures", circuit.failures())
                        .param("pauses", circuit.pauses())
                        .param(
                                "notBefore",
                                circuit.notBefore() == null ? null : circuit.notBefore().toString())
                        .param("until", until.toString())
                        .param("lease", lease)
                        .update()
                == 1;
    }

    /** When it was last sent to stays, so that endpoints take turns. */
    @Override
    public void release(UUID lease) {
        jdbc.sql(
                        """
                        update webhook_endpoint
                        set lease = null
                        where lease = :lease
                        """)
                .param("lease", lease)
                .update();
    }

    private static Endpoint read(ResultSet row) throws SQLException {
        return new Endpoint(
                requireNonNull(row.getString("agency")),
                requireNonNull(row.getString("url")),
                row.getBoolean("enabled")
                        ? new Endpoint.Enabled()
                        : new Endpoint.Disabled(
                                Endpoint.Because.valueOf(row.getString("disabled_because"))),
                requireNonNull(time(row, "changed_at")),
                new Circuit(row.getInt("failures"), row.getInt("pauses"), time(row, "not_before")));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
