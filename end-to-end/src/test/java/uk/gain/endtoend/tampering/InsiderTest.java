package uk.gain.endtoend.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.endtoend.exchange.Eventually.eventually;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Auditor;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.exchange.Inside;
import uk.gain.endtoend.exchange.TestExchange;

/**
 * Guarantee: who owns the database can change the trail, and cannot do it unseen: the first wrong
 * entry is named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsiderTest {

    private static final String DATABASE = "audit";

    private final Inside inside = new Inside(TestExchange.running());
    private final People people = new People(TestExchange.running());
    private final Auditor auditor = people.auditor();

    @BeforeAll
    void theLogHasGrownAndIsIntact() {
        people.coordinator("westmidlands")
                .raises(Asking.sample("wide.json").by("WEST-MIDLANDS-POLICE"));
        eventually(() -> assertThat(auditor.sizeOfTheLog()).isGreaterThan(20));
        inside.execute(DATABASE, "create table kept as table log_entry");
        assertThat(verdict().path("intact").asBoolean()).isTrue();
    }

    /** As it was, so that the next insider finds an honest log. */
    @AfterEach
    void restore() {
        insider(
                """
                delete from log_entry where entry_index in (5, 9, 13, 17, 1000000);
                insert into log_entry select * from kept where entry_index in (5, 9, 13, 17);
                """);
        assertThat(verdict().path("intact").asBoolean()).isTrue();
    }

    @AfterAll
    void forget() {
        inside.execute(DATABASE, "drop table kept");
    }

    @Test
    void aChangedByteIsNamed() {
        insider(
                """
                update log_entry set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)
                where entry_index = 17
                """);
        assertThat(verdict().path("message").asString()).contains("entry 17", "changed");
    }

    @Test
    void aDroppedRowIsNamed() {
        insider("delete from log_entry where entry_index = 13");
        assertThat(verdict().path("message").asString()).contains("entry 13", "missing");
    }

    @Test
    void twoSwappedRowsAreNamed() {
        insider(
                """
                update log_entry set entry_index = 1000000 where entry_index = 5;
                update log_entry set entry_index = 5 where entry_index = 9;
                update log_entry set entry_index = 9 where entry_index = 1000000
                """);
        assertThat(verdict().path("message").asString()).contains("entry 5", "entry 9", "swapped");
    }

    /** A changed entry has no proof either, or one that a stranger's program refuses. */
    @Test
    void aChangedEntryIsNotProvenToAStranger() {
        assertThat(auditor.downloads(17).convincesAStranger()).isTrue();
        insider(
                """
                update log_entry set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)
                where entry_index = 17
                """);
        assertThat(auditor.downloads(17).convincesAStranger()).isFalse();
    }

    /** With the triggers off that refuse every change to anybody else. */
    private void insider(String sql) {
        inside.execute(DATABASE, "set session_replication_role = replica;\n" + sql);
    }

    private JsonNode verdict() {
        return auditor.verifiesTheLog();
    }
}
