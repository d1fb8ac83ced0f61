package uk.gain.agencygateway.directory.listening;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import uk.gain.agencygateway.directory.application.KeepingDirectory;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.inbox.Inbox;

/** What the gateway hears about agencies; the effect runs in the inbox's transaction. */
@Configuration(proxyBeanMethods = false)
class DirectoryTopic {

    @Bean
    Consumer<Message<List<byte[]>>> agencyDirectory(Inbox inbox, KeepingDirectory keeping) {
        return inbox.latest(Topics.AGENCY_DIRECTORY, new ReceivingDirectory(keeping)::receive);
    }
}
