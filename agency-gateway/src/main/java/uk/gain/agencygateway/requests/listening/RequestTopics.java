package uk.gain.agencygateway.requests.listening;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import uk.gain.agencygateway.requests.application.HearingCoordinators;
import uk.gain.agencygateway.requests.application.KeepingKeys;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.cipher.KeyRing;
import uk.gain.platform.inbox.Inbox;
import uk.gain.platform.inbox.Sequenced;

/** What the gateway hears about requests; each effect runs in the inbox's transaction. */
@Configuration(proxyBeanMethods = false)
class RequestTopics {

    @Bean
    Consumer<Message<List<byte[]>>> referralRequests(Inbox inbox, HearingCoordinators hearing) {
        return inbox.inOrder(
                Topics.REFERRAL_REQUESTS,
                request -> new Sequenced(request.getReferralId(), request.getSequence()),
                received ->
                        hearing.take(
                                received.stream()
                                        .map(one -> IncomingRequests.of(one.value()))
                                        .flatMap(Optional::stream)
                                        .toList()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> contentKeys(
            Inbox inbox, KeyRing keyRing, KeepingKeys keepingKeys) {
        ReceivingKeys receiving = new ReceivingKeys(keyRing, keepingKeys);
        return inbox.latest(Topics.CONTENT_KEYS, receiving::receive);
    }
}
