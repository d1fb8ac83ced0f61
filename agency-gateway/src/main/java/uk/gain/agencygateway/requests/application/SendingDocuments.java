package uk.gain.agencygateway.requests.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Attachable;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentParts;
import uk.gain.agencygateway.requests.model.DocumentSeal;
import uk.gain.agencygateway.requests.model.DocumentSealing;
import uk.gain.agencygateway.requests.model.Documents;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;

/**
 * Documents go with the content that names them, in its transaction: from then on their bytes are
 * with the asking region, and no longer here. One part is in memory at a time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SendingDocuments implements Attachable {

    private final Documents documents;
    private final DocumentSealing.Seals seals;
    private final DocumentParts parts;

    SendingDocuments(Documents documents, DocumentSealing.Seals seals, DocumentParts parts) {
        this.documents = documents;
        this.seals = seals;
        this.parts = parts;
    }

    /** None without the key: then nothing can be sealed, and that is what is told. */
    @Override
    public List<Document> of(Request request) {
        if (seals.of(request) instanceof DocumentSeal seal) {
            List<Documents.Sealed> unattached = documents.lockUnattached(request.id());
            return unattached.stream().map(each -> each.under(seal)).toList();
        }
        return List.of();
    }

    /** Each is sent with one event. */
    void attach(RequestEvent event, List<UUID> named) {
        documents.attach(named, event.occasion().eventId());
    }

    /** MUST be called after the events were recorded, and after their documents were attached. */
    void send(Map<RequestEvent, List<UUID>> sent) {
        sent.forEach(this::send);
    }

    private void send(RequestEvent event, List<UUID> named) {
        Request request = event.after();
        if (!(seals.of(request) instanceof DocumentSeal seal)) {
            throw new IllegalStateException("Content was sealed without its key");
        }
        Map<UUID, Document> kept =
                documents.of(request.id()).stream()
                        .map(each -> each.under(seal))
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        for (UUID id : named) {
            Document document = kept.get(id);
            if (document == null) {
                throw new IllegalStateException("A document that was attached is gone");
            }
            for (int number = 1; number <= document.parts(); number++) {
                parts.publish(document, event, number, seal.keyId(), documents.part(id, number));
            }
            documents.forgetParts(id);
        }
    }
}
