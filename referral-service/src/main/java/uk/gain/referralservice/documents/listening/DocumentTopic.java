package uk.gain.referralservice.documents.listening;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import uk.gain.contract.DocumentPart;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.inbox.Inbox;
import uk.gain.platform.inbox.Received;
import uk.gain.platform.inbox.Sequenced;
import uk.gain.referralservice.documents.application.KeepingDocuments;
import uk.gain.referralservice.documents.model.Part;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

/** Hears document-parts: each takes effect once, in the order of its document. */
@Configuration(proxyBeanMethods = false)
class DocumentTopic {

    @Bean
    Consumer<Message<List<byte[]>>> documentParts(Inbox inbox, KeepingDocuments keeping) {
        return inbox.inOrder(
                Topics.DOCUMENT_PARTS,
                part -> new Sequenced(part.getDocumentId(), part.getNumber()),
                received ->
                        keeping.keep(
                                received.stream()
                                        .map(Received::value)
                                        .map(DocumentTopic::toModel)
                                        .toList()));
    }

    private static Part toModel(DocumentPart part) {
        byte[] ciphertext = new byte[part.getCiphertext().remaining()];
        part.getCiphertext().duplicate().get(ciphertext);
        return new Part(
                part.getDocumentId(),
                new ReferralId(part.getReferralId()),
                new RequestId(part.getRequestId()),
                part.getNumber(),
                part.getCount(),
                ciphertext);
    }
}
