package uk.gain.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static uk.gain.platform.example.Eventually.eventually;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gain.platform.example.OwnDatabase;

class NoticesTest {

    private final OwnDatabase database = new OwnDatabase();
    private final Notices notices = new Notices(database::connect);
    private final AtomicInteger told = new AtomicInteger();

    @AfterEach
    void stop() {
        notices.stop();
        database.close();
    }

    @Test
    void whatIsCommittedIsHeardAndWhatIsRolledBackIsNot() {
        notices.tell("changes", told::incrementAndGet);
        notices.start();
        eventually(() -> assertThat(told).hasValue(1));

        database.transaction()
                .executeWithoutResult(
                        transaction -> {
                            say("changes");
                            transaction.setRollbackOnly();
                        });
        say("other_changes");
        say("changes");

        eventually(() -> assertThat(told).hasValue(2));
    }

    @Test
    void whoeverMayHaveMissedANoticeIsTold() {
        notices.tell("changes", told::incrementAndGet);
        notices.start();
        eventually(() -> assertThat(told).hasValue(1));

        int ended =
                database.jdbc()
                        .sql(
                                """
                                select count(*) filter (where pg_terminate_backend(pid))
                                from pg_stat_activity
                                where datname = current_database()
                                  and query like 'listen %'
                                """)
                        .query(Integer.class)
                        .single();
        assertThat(ended).isOne();

        eventually(() -> assertThat(told).hasValue(2));
        say("changes");
        eventually(() -> assertThat(told).hasValue(3));
    }

    @Test
    void aChannelHasOneHearerAndAPlainName() {
        notices.tell("changes", told::incrementAndGet);
        assertThatIllegalStateException()
                .isThrownBy(() -> notices.tell("changes", told::incrementAndGet));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notices.tell("x; drop table outbox", told::incrementAndGet));
    }

    private void say(String channel) {
        database.jdbc()
                .sql("select pg_notify(:channel, '')")
                .param("channel", channel)
                .query((row, _) -> "")
                .list();
    }
}
