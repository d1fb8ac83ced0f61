package uk.gain.auditservice.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static uk.gain.auditservice.Eventually.eventually;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.Exchange;
import uk.gain.auditservice.verifying.model.Flaw;
import uk.gain.auditservice.verifying.model.Verdict;
import uk.gain.infrastructure.RealParts;

/** Somebody who may do everything in the database, and is found out. */
class TamperingTest {

    @TempDir static Path folder;
    private static AuditService service;

    @BeforeAll
    static void fillLog() {
        service =
                AuditService.start(
                        RealParts.postgres().freshDatabase(), folder.resolve("log-key.pem"));
        try (Exchange exchange = service.exchange()) {
            IntStream.range(0, 20).forEach(exchange::oneReferral);
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
    void anUntouchedLogIsIntact() {
        assertThat(after()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void theServiceItselfCanNeitherChangeNorDropNorEmpty() {
        for (String sql :
                new String[] {
                    "update log_entry set bytes = bytes",
                    "delete from log_entry where entry_index = 3",
                    "truncate log_entry",
                    "update log_node set hash = hash",
                    "delete from log_checkpoint"
                }) {
            assertThatException()
                    .isThrownBy(() -> service.jdbc().sql(sql).update())
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void aChangedByteIsNamed() {
        assertThat(
                        after(
                                "update log_entry set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)"
                                        + " where entry_index = 17"))
                .isEqualTo(new Verdict.Broken(new Flaw.Changed(17)));
    }

    @Test
    void aChangedByteWithItsHashChangedTooIsNamed() {
        assertThat(
                        after(
                                "update log_entry set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)"
                                        + " where entry_index = 17",
                                "update log_entry set leaf = sha256('\\x00'::bytea || bytes)"
                                        + " where entry_index = 17"))
                .isEqualTo(new Verdict.Broken(new Flaw.TreeChanged(16, 17)));
    }

    /** No hash over several entries stands above the last of an odd number. */
    @Test
    void whateverOfTheNewestEntriesWasChangedWithItsHashesIsNamedAsFarAsSignaturesTell() {
        long size = odd();
        long last = size - 1;
        long before =
                service.jdbc()
                        .sql("select max(size) from log_checkpoint where size < :size")
                        .param("size", size)
                        .query(Long.class)
                        .single();

        Verdict verdict =
                after(
                        "update log_entry set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)"
                                + " where entry_index = "
                                + last,
                        "update log_entry set leaf = sha256('\\x00'::bytea || bytes)"
                                + " where entry_index = "
                                + last);

        Flaw named = new Flaw.OtherRoot(size, before);
        assertThat(verdict).isEqualTo(new Verdict.Broken(named));
        assertThat(named.message())
                .contains(
                        before == last
                                ? "entry " + last + " was changed"
                                : "one of entries " + before + " to " + last + " was changed");
    }

    /** An odd size that the log has signed alone: one more entry at a time until there is one. */
    private static long odd() {
        try (Exchange exchange = service.exchange()) {
            while (service.entries() % 2 == 0) {
                long had = service.entries();
                exchange.raises((int) had);
                eventually(() -> assertThat(service.signed()).isGreaterThan(had));
            }
        }
        eventually(() -> assertThat(service.signed()).isEqualTo(service.entries()));
        return service.entries();
    }

    @Test
    void aDroppedRowIsNamed() {
        assertThat(after("delete from log_entry where entry_index = 23"))
                .isEqualTo(new Verdict.Broken(new Flaw.Dropped(23)));
    }

    @Test
    void twoSwappedRowsAreNamed() {
        assertThat(
                        after(
                                "update log_entry set entry_index = 1000000 where entry_index = 5",
                                "update log_entry set entry_index = 5 where entry_index = 9",
                                "update log_entry set entry_index = 9 where entry_index = 1000000"))
                .isEqualTo(new Verdict.Broken(new Flaw.Swapped(5, 9)));
    }

    @Test
    void aTruncatedTailIsNamed() {
        assertThat(
                        after(
                                "delete from log_entry where entry_index >="
                                        + " (select size - 3 from log_head)"))
                .satisfies(TamperingTest::lacksThreeEntries);
    }

    @Test
    void aTailTruncatedWithItsHeadIsNamedByTheCheckpoint() {
        assertThat(
                        after(
                                "delete from log_entry where entry_index >="
                                        + " (select max(size) - 3 from log_checkpoint)",
                                "update log_head set size ="
                                        + " (select max(size) - 3 from log_checkpoint)"))
                .satisfies(TamperingTest::lacksThreeEntries);
    }

    @Test
    void aHashOfTheTreeThatWasChangedIsNamed() {
        assertThat(
                        after(
                                "update log_node set hash = sha256(hash)"
                                        + " where level = 2 and node_index = 3"))
                .isEqualTo(new Verdict.Broken(new Flaw.TreeChanged(12, 15)));
    }

    @Test
    void aForgedCheckpointIsNamed() {
        assertThat(
                        after(
                                "update log_checkpoint"
                                        + " set note = replace(note, E'\\n' || size || E'\\n', E'\\n7\\n')"
                                        + " where size = (select max(size) from log_checkpoint)"))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.flaw()).isInstanceOf(Flaw.NotSigned.class));
    }

    private static void lacksThreeEntries(Verdict verdict) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken ->
                                assertThat(broken.flaw())
                                        .isInstanceOfSatisfying(
                                                Flaw.Truncated.class,
                                                flaw ->
                                                        assertThat(flaw.promised())
                                                                .isEqualTo(flaw.entries() + 3)));
    }

    /** The verdict after these statements, which are then undone. */
    private static Verdict after(String... statements) {
        TransactionTemplate transaction =
                new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            for (String table :
                                    new String[] {
                                        "log_entry", "log_node", "log_checkpoint", "log_head"
                                    }) {
                                service.jdbc()
                                        .sql("alter table " + table + " disable trigger user")
                                        .update();
                            }
                            for (String statement : statements) {
                                service.jdbc().sql(statement).update();
                            }
                            return service.verdict();
                        }));
    }
}
