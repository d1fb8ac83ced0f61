package uk.gain.agencygateway.requests.publishing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentParts;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.contract.DocumentPart;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.identity.Ids;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;

/** Documents go to the topic document-parts, keyed by the referral; each part as it was sealed. */
@Component
class PublishedDocuments implements DocumentParts {

    private final Outbox outbox;

    PublishedDocuments(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(
            Document document, RequestEvent sentBy, int number, UUID keyId, byte[] sealed) {
        UUID referral = sentBy.after().particulars().referral().value();
        DocumentPart part =
                DocumentPart.newBuilder()
                        .setEventId(Ids.next())
                        .setReferralId(referral)
                        .setRequestId(document.request().value())
                        .setDocumentId(document.id())
                        .setAttachedBy(sentBy.occasion().eventId())
                        .setOccurredAt(sentBy.occasion().at())
                        .setActor(Actors.of(sentBy.occasion().by()))
                        .setNumber(number)
                        .setCount(document.parts())
                        .setKeyId(keyId)
                        .setCiphertext(ByteBuffer.wrap(sealed))
                        .build();
        outbox.append(
                List.of(
                        new OutboxMessage(
                                Topics.DOCUMENT_PARTS,
                                referral.toString(),
                                part.getEventId(),
                                "document-part",
                                part.getOccurredAt(),
                                part)));
    }
}
