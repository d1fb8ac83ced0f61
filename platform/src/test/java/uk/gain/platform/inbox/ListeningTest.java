package uk.gain.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.platform.example.Eventually.eventually;
import static uk.gain.platform.example.Samples.erasure;
import static uk.gain.platform.example.Samples.keys;
import static uk.gain.platform.example.Samples.message;
import static uk.gain.platform.example.Samples.request;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.platform.example.Heard;
import uk.gain.platform.example.RunningExample;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;

class ListeningTest extends RunningExample {

    @Autowired Outbox outbox;
    @Autowired Heard heard;
    @Autowired PlatformTransactionManager transactions;

    private final UUID referral = UUID.randomUUID();

    @Test
    void whatOneServiceSaysAnotherHearsInOrder() {
        say(List.of(message(request(referral, 1)), message(request(referral, 2))));
        say(List.of(message(request(referral, 3))));

        eventually(() -> assertThat(heard.about(referral)).containsExactly("1", "2", "3"));
    }

    @Test
    void aTombstoneIsHeardAsAnErasure() {
        say(List.of(keys(referral), erasure(referral)));

        eventually(() -> assertThat(heard.about(referral)).containsExactly("published", "erased"));
    }

    private void say(List<OutboxMessage> messages) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> outbox.append(messages));
    }
}
