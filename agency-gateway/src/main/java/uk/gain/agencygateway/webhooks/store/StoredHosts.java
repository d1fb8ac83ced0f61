package uk.gain.agencygateway.webhooks.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.webhooks.model.Host;
import uk.gain.agencygateway.webhooks.model.Hosts;
import uk.gain.agencygateway.webhooks.model.Registered;

@Repository
class StoredHosts implements Hosts {

    private final JdbcClient jdbc;

    StoredHosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean register(Registered host) {
        return jdbc.sql(
                                """
                                insert into webhook_host (host_id, agency, host, port, registered_at)
                                values (:id, :agency, :host, :port, cast(:at as timestamptz))
                                on conflict do nothing
                                """)
                        .param("id", host.id())
                        .param("agency", host.agency())
                        .param("host", host.host().name())
                        .param("port", host.host().port())
                        .param("at", host.at().toString())
                        .update()
                == 1;
    }

    @Override
    public Optional<Registered> remove(UUID id) {
        return jdbc.sql(
                        """
                        delete from webhook_host
                        where host_id = :id
                        returning *
                        """)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Registered> all() {
        return jdbc.sql(
                        """
                        select *
                        from webhook_host
                        order by agency, host, port
                        """)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Registered> of(String agency) {
        return jdbc.sql(
                        """
                        select *
                        from webhook_host
                        where agency = :agency
                        order by host, port
                        """)
                .param("agency", agency)
                .query((row, _) -> read(row))
                .list();
    }

    private static Registered read(ResultSet row) throws SQLException {
        return new Registered(
                row.getObject("host_id", UUID.class),
                requireNonNull(row.getString("agency")),
                new Host(requireNonNull(row.getString("host")), row.getInt("port")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
