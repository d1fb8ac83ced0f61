package uk.gain.auditservice.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static uk.gain.auditservice.Eventually.eventually;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.auditservice.verifying.model.Flaw;
import uk.gain.auditservice.verifying.model.Verdict;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.RealParts;

/** The service as it runs in earnest: by a role that may add to the log and nothing else. */
class AppendOnlyTest {

    private static final List<String> APPEND_ONLY =
            List.of("log_entry", "log_node", "log_checkpoint", "log_heartbeat");
    private static final List<String> FORWARD_ONLY =
            List.of("log_head", "log_leadership", "sequenced_position");

    @TempDir static Path folder;
    private static final Database DATABASE = RealParts.postgres().freshDatabase();
    private static final JdbcClient OWNER =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password()));
    private static AuditService service;

    @BeforeAll
    static void fillLog() {
        service =
                AuditService.startAsApplication(
                        DATABASE, folder.resolve("log-key.pem"), "gain.log.heartbeat=500ms");
        try (Exchange exchange = service.exchange()) {
            exchange.oneReferral(1);
            int published = exchange.acknowledged();
            eventually(() -> assertThat(service.entries()).isGreaterThanOrEqualTo(published));
            eventually(() -> assertThat(service.signed()).isEqualTo(service.entries()));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void noRowOfTheLogIsUpdatedByTheService() {
        for (String table : APPEND_ONLY) {
            for (String column : columns(table)) {
                assertDenied("update " + table + " set " + column + " = " + column);
            }
        }
    }

    @Test
    void noRowIsDeletedByTheService() {
        for (String table : APPEND_ONLY) {
            assertDenied("delete from " + table);
        }
        for (String table : FORWARD_ONLY) {
            assertDenied("delete from " + table);
        }
    }

    @Test
    void noTableIsEmptiedOrDroppedByTheService() {
        for (String table : APPEND_ONLY) {
            assertDenied("truncate " + table + " cascade");
            assertRefused("drop table " + table + " cascade", "must be owner");
        }
        for (String table : FORWARD_ONLY) {
            assertDenied("truncate " + table);
        }
    }

    @Test
    void theTriggersCannotBeTurnedOffByTheService() {
        for (String table : APPEND_ONLY) {
            assertRefused("alter table " + table + " disable trigger user", "must be owner");
        }
        assertDenied("set session_replication_role = replica");
    }

    @Test
    void sizeTermAndPositionsOnlyGoForward() {
        assertRefused("update log_head set size = size - 1", "only goes forward");
        assertRefused("update log_head set root = sha256(root)", "only goes forward");
        assertRefused("update log_leadership set term = term - 1", "only goes forward");
        assertRefused(
                "update sequenced_position set next_offset = next_offset - 1", "only goes forward");
        assertDenied("insert into log_head (only_row, size, root) select * from log_head");
    }

    /** Also whoever owns the tables is refused, until they turn the triggers off. */
    @Test
    void whoMigratesIsRefusedToo() {
        for (String table : APPEND_ONLY) {
            assertThatException()
                    .isThrownBy(() -> OWNER.sql("delete from " + table).update())
                    .havingRootCause()
                    .withMessageContaining("append-only");
        }
        assertThatException()
                .isThrownBy(() -> OWNER.sql("update log_head set size = 0").update())
                .havingRootCause()
                .withMessageContaining("only goes forward");
    }

    @Test
    void anIdleLogIsSignedAnewSoThatSilenceIsNoticed() {
        eventually(() -> assertThat(signedAnew()).hasSize(2));

        List<String> first = signedAnew().getFirst().lines().toList();
        List<String> second = signedAnew().getLast().lines().toList();
        // Text, blank line and Ed25519 do not change; the ML-DSA-44 line holds the time.
        assertThat(second).startsWith(first.subList(0, 5).toArray(String[]::new));
        assertThat(second.get(5)).isNotEqualTo(first.get(5));
        assertThat(service.verdict()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aCheckpointWithoutItsSecondSignatureIsNamed() {
        assertThat(service.verdict()).isInstanceOf(Verdict.Intact.class);
        long size = service.signed();
        String note = strip(size);
        try {
            assertThat(service.verdict()).isEqualTo(new Verdict.Broken(new Flaw.NotSigned(size)));
        } finally {
            change(size, note);
        }
    }

    private static String strip(long size) {
        String note =
                OWNER.sql("select note from log_checkpoint where size = :size")
                        .param("size", size)
                        .query(String.class)
                        .single();
        change(size, note.substring(0, note.lastIndexOf('\u2014')));
        return note;
    }

    private static void change(long size, String note) {
        OWNER.sql("alter table log_checkpoint disable trigger user").update();
        OWNER.sql("update log_checkpoint set note = :note where size = :size")
                .param("note", note)
                .param("size", size)
                .update();
        OWNER.sql("alter table log_checkpoint enable trigger user").update();
    }

    /** The first two heartbeats over one size. */
    private static List<String> signedAnew() {
        return OWNER.sql(
                        """
                        select note
                        from log_heartbeat
                        where size = (select size
                                      from log_heartbeat
                                      group by size
                                      having count(*) > 1
                                      order by size
                                      limit 1)
                        order by signed_at
                        limit 2
                        """)
                .query(String.class)
                .list();
    }

    private static List<String> columns(String table) {
        return OWNER.sql(
                        """
                        select column_name::text
                        from information_schema.columns
                        where table_name = :table
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }

    private static void assertDenied(String sql) {
        assertRefused(sql, "permission denied");
    }

    private static void assertRefused(String sql, String why) {
        assertThatException()
                .as(sql)
                .isThrownBy(() -> service.jdbc().sql(sql).update())
                .havingRootCause()
                .withMessageContaining(why);
    }
}
