package uk.gain.platform.example;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.inbox.Inbox;
import uk.gain.platform.inbox.Sequenced;

/** A service with nothing of its own but a listener for each kind of topic and a few commands. */
@SpringBootApplication
public class ExampleService {

    @Bean
    Consumer<Message<List<byte[]>>> requests(Inbox inbox, Heard heard) {
        return inbox.inOrder(
                Topics.REFERRAL_REQUESTS,
                request -> new Sequenced(request.getReferralId(), request.getSequence()),
                heard::requests);
    }

    @Bean
    Consumer<Message<List<byte[]>>> keys(Inbox inbox, Heard heard) {
        return inbox.latest(Topics.CONTENT_KEYS, heard::keys);
    }
}
