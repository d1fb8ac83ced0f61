package uk.gain.auditservice.alarms.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.gain.auditservice.alarms.model.Acknowledgement;
import uk.gain.auditservice.alarms.model.Alarm;
import uk.gain.auditservice.alarms.model.Alarms;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;

@Repository
class JdbcAlarms implements Alarms {

    private final JdbcClient jdbc;

    JdbcAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> raise(List<Finding> findings, Instant at) {
        Set<String> fresh =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        insert into alarm (check_name, record, message, raised_at, last_seen_at)
                                        select distinct on (check_name, record)
                                               check_name, record, message, :at, :at
                                        from unnest(:checks::text[], :records::text[], :messages::text[])
                                            finding (check_name, record, message)
                                        on conflict (check_name, record)
                                            do update set last_seen_at = excluded.last_seen_at
                                        returning check_name || ' ' || record, old.id is null as fresh
                                        """)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .param(
                                        "checks",
                                        findings.stream()
                                                .map(finding -> finding.check().name())
                                                .toArray(String[]::new))
                                .param(
                                        "records",
                                        findings.stream()
                                                .map(Finding::record)
                                                .toArray(String[]::new))
                                .param(
                                        "messages",
                                        findings.stream()
                                                .map(Finding::message)
                                                .toArray(String[]::new))
                                .query((row, _) -> row.getBoolean(2) ? row.getString(1) : "")
                                .list());
        return findings.stream()
                .filter(finding -> fresh.contains(finding.check() + " " + finding.record()))
                .distinct()
                .toList();
    }

    @Override
    public List<Alarm> newest(long before, int most) {
        return jdbc.sql(
                        """
                        select id, check_name, record, message, raised_at, last_seen_at,
                               acknowledged_at, acknowledged_by, reason, case_reference
                        from alarm
                        where id < :before
                        order by id desc
                        limit :most
                        """)
                .param("before", before)
                .param("most", most)
                .query((row, _) -> alarm(row))
                .list();
    }

    @Override
    public boolean acknowledge(long id, Acknowledgement acknowledgement) {
        return jdbc.sql(
                                """
                                update alarm
                                set acknowledged_at = :at,
                                    acknowledged_by = :by,
                                    reason = :reason,
                                    case_reference = :caseReference
                                where id = :id
                                  and acknowledged_at is null
                                """)
                        .param("at", acknowledgement.at().atOffset(ZoneOffset.UTC))
                        .param("by", acknowledgement.by())
                        .param("reason", acknowledgement.reason().name())
                        .param("caseReference", acknowledgement.caseReference())
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean exists(long id) {
        return jdbc.sql("select exists (select from alarm where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getLong("id"),
                new Finding(
                        Check.valueOf(row.getString("check_name")),
                        row.getString("record"),
                        row.getString("message")),
                instant(row, "raised_at"),
                instant(row, "last_seen_at"),
                acknowledgement(row));
    }

    private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        return row.getString("reason") == null
                ? null
                : new Acknowledgement(
                        Acknowledgement.Reason.valueOf(row.getString("reason")),
                        row.getString("case_reference"),
                        row.getString("acknowledged_by"),
                        instant(row, "acknowledged_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
