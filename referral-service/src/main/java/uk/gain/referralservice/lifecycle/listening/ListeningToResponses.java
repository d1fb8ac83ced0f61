package uk.gain.referralservice.lifecycle.listening;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.inbox.Inbox;
import uk.gain.platform.inbox.Received;
import uk.gain.platform.inbox.Sequenced;
import uk.gain.referralservice.directory.application.EditingDirectory;
import uk.gain.referralservice.lifecycle.application.RecordingResponses;
import uk.gain.referralservice.lifecycle.model.RequestResponse;

/** Hears referral-responses: each takes effect once, in the order of its request. */
@Configuration(proxyBeanMethods = false)
class ListeningToResponses {

    @Bean
    Consumer<Message<List<byte[]>>> responses(
            Inbox inbox, RecordingResponses recording, EditingDirectory directory) {
        return inbox.inOrder(
                Topics.REFERRAL_RESPONSES,
                response -> new Sequenced(response.getAggregateId(), response.getSequence()),
                received -> {
                    List<RequestResponse> responses =
                            received.stream()
                                    .map(Received::value)
                                    .map(ResponseMapping::toModel)
                                    .flatMap(List::stream)
                                    .toList();
                    recording.record(responses);
                    directory.settle(
                            received.stream()
                                    .map(Received::value)
                                    .map(SettingsMapping::toModel)
                                    .flatMap(List::stream)
                                    .toList(),
                            "topic referral-responses");
                });
    }
}
