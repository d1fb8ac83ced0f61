package uk.gain.agencygateway.nudging.store;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.agencygateway.nudging.model.Nudge;
import uk.gain.agencygateway.nudging.model.Nudges;
import uk.gain.agencygateway.nudging.model.Pace;
import uk.gain.agencygateway.nudging.model.Pacing;
import uk.gain.agencygateway.nudging.model.Quiet;
import uk.gain.agencygateway.nudging.model.Wish;
import uk.gain.platform.cipher.SealedSecrets;

@Repository
class StoredNudges implements Nudges {

    private final JdbcClient jdbc;
    private final SealedSecrets secrets;

    StoredNudges(JdbcClient jdbc, SealedSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public Optional<Nudge> find(String agency) {
        return jdbc.sql("select * from nudge where agency = :agency")
                .param("agency", agency)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<String> address(String agency) {
        return jdbc.sql("select address from nudge where agency = :agency")
                .param("agency", agency)
                .query(byte[].class)
                .optional()
                .map(kept -> new String(secrets.open(kept, place(agency)), StandardCharsets.UTF_8));
    }

    @Override
    public void save(String agency, String address, Wish wish, boolean enabled, Instant at) {
        Quiet quiet = wish.quiet();
        jdbc.sql(
                        """
                        insert into nudge (agency, address, pace, daily_at, quiet_from, quiet_to, urgent_breaks_quiet,
                                           enabled, changed_at)
                        values (:agency, :address, :pace, cast(:dailyAt as time), cast(:from as time),
                                cast(:to as time), :breaks, :enabled, cast(:at as timestamptz))
                        on conflict (agency) do update
                        set address             = excluded.address,
                            pace                = excluded.pace,
                            daily_at            = excluded.daily_at,
                            quiet_from          = excluded.quiet_from,
                            quiet_to            = excluded.quiet_to,
                            urgent_breaks_quiet = excluded.urgent_breaks_quiet,
                            enabled             = excluded.enabled,
                            changed_at          = excluded.changed_at,
                            failures            = 0,
                            retry_at            = null,
                            refused_code        = null,
                            refused_at          = null
                        """)
                .param("agency", agency)
                .param(
                        "address",
                        secrets.seal(address.getBytes(StandardCharsets.UTF_8), place(agency)))
                .param("pace", wish.pace().name())
                .param("dailyAt", wish.dailyAt().toString())
                .param("from", quiet == null ? null : quiet.from().toString())
                .param("to", quiet == null ? null : quiet.to().toString())
                .param("breaks", wish.urgentBreaksQuiet())
                .param("enabled", enabled)
                .param("at", at.toString())
                .update();
    }

    private static String place(String agency) {
        return "nudge/" + agency;
    }

    @Override
    public void note(List<Noted> news) {
        jdbc.sql(
                        """
                        insert into nudge_news (agency, at, urgent)
                        select news.agency, news.at, news.urgent
                        from unnest(
                                 cast(:agencies as text[]),
                                 cast(:times as timestamptz[]),
                                 cast(:urgent as boolean[]))
                             as news (agency, at, urgent)
                        join nudge
                          on nudge.agency = news.agency
                         and nudge.enabled
                        """)
                .param("agencies", news.stream().map(Noted::agency).toArray(String[]::new))
                .param(
                        "times",
                        news.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param("urgent", news.stream().map(Noted::urgent).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public List<Candidate> lockCandidates(Instant now) {
        return jdbc.sql(
                        """
                        select nudge.*, news.since, news.urgent, news.up_to
                        from nudge
                        cross join lateral (
                            select min(at) as since, bool_or(urgent) as urgent, max(position) as up_to
                            from nudge_news
                            where nudge_news.agency = nudge.agency) as news
                        where nudge.enabled
                          and news.since is not null
                          and nudge.refused_at is null
                          and (nudge.retry_at is null or nudge.retry_at <= cast(:now as timestamptz))
                          and (nudge.lease is null or nudge.lease_until <= cast(:now as timestamptz))
                        order by nudge.agency
                        for update of nudge skip locked
                        """)
                .param("now", now.toString())
                .query(
                        (row, _) ->
                                new Candidate(
                                        read(row),
                                        new Pacing.News(
                                                requireNonNull(time(row, "since")),
                                                row.getBoolean("urgent")),
                                        row.getLong("up_to")))
                .list();
    }

    @Override
    public void lease(String agency, UUID lease, Instant now, Instant until) {
        jdbc.sql(
                        """
                        update nudge
                        set lease        = :lease,
                            lease_until  = cast(:until as timestamptz),
                            last_sent_at = cast(:now as timestamptz)
                        where agency = :agency
                        """)
                .param("lease", lease)
                .param("until", until.toString())
                .param("now", now.toString())
                .param("agency", agency)
                .update();
    }

    @Override
    public void heard(String agency, long upTo) {
        jdbc.sql(
                        """
                        delete from nudge_news
                        where agency = :agency
                          and position <= :upTo
                        """)
                .param("agency", agency)
                .param("upTo", upTo)
                .update();
    }

    @Override
    public void taken(UUID lease) {
        jdbc.sql(
                        """
                        update nudge
                        set lease    = null,
                            failures = 0,
                            retry_at = null
                        where lease = :lease
                        """)
                .param("lease", lease)
                .update();
    }

    @Override
    public void failed(UUID lease, @Nullable Instant lastSentAt, int failures, Instant retryAt) {
        jdbc.sql(
                        """
                        update nudge
                        set lease        = null,
                            last_sent_at = cast(:lastSentAt as timestamptz),
                            failures     = :failures,
                            retry_at     = cast(:retryAt as timestamptz)
                        where lease = :lease
                        """)
                .param("lastSentAt", lastSentAt == null ? null : lastSentAt.toString())
                .param("failures", failures)
                .param("retryAt", retryAt.toString())
                .param("lease", lease)
                .update();
    }

    @Override
    public void refused(UUID lease, @Nullable Instant lastSentAt, int code, Instant at) {
        jdbc.sql(
                        """
                        update nudge
                        set lease        = null,
                            last_sent_at = cast(:lastSentAt as timestamptz),
                            refused_code = :code,
                            refused_at   = cast(:at as timestamptz)
                        where lease = :lease
                        """)
                .param("lastSentAt", lastSentAt == null ? null : lastSentAt.toString())
                .param("code", code)
                .param("at", at.toString())
                .param("lease", lease)
                .update();
    }

    @Override
    public List<Nudge> troubled() {
        return jdbc.sql(
                        """
                        select *
                        from nudge
                        where refused_at is not null
                           or failures > 0
                        order by agency
                        """)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public boolean tryAgain(String agency) {
        return jdbc.sql(
                                """
                                update nudge
                                set refused_code = null,
                                    refused_at   = null,
                                    retry_at     = null
                                where agency = :agency
                                  and (refused_at is not null or failures > 0)
                                """)
                        .param("agency", agency)
                        .update()
                == 1;
    }

    private static Nudge read(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        Instant refusedAt = time(row, "refused_at");
        return new Nudge(
                requireNonNull(row.getString("agency")),
                new Wish(
                        Pace.valueOf(row.getString("pace")),
                        requireNonNull(row.getObject("daily_at", LocalTime.class)),
                        from == null || to == null ? null : new Quiet(from, to),
                        row.getBoolean("urgent_breaks_quiet")),
                row.getBoolean("enabled"),
                time(row, "last_sent_at"),
                row.getInt("failures"),
                refusedAt == null
                        ? null
                        : new Nudge.Refused(row.getInt("refused_code"), refusedAt));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
