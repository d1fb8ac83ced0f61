package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Document;
import uk.gain.agencygateway.requests.model.DocumentLimits;
import uk.gain.agencygateway.requests.model.DocumentRecord;
import uk.gain.agencygateway.requests.model.DocumentRecord.Attempt;
import uk.gain.agencygateway.requests.model.DocumentRefused;
import uk.gain.agencygateway.requests.model.DocumentSeal;
import uk.gain.agencygateway.requests.model.DocumentSealing;
import uk.gain.agencygateway.requests.model.Documents;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.Uploaded;
import uk.gain.platform.identity.Ids;

/**
 * Documents that an agency holds ready for an answer: taken, shown, removed, each in its
 * transaction. A document comes in many small transactions, so that a slow sender holds nothing.
 */
@Service
public class KeepingDocuments {

    private final Requests requests;
    private final Documents documents;
    private final DocumentSealing.Seals seals;
    private final DocumentRecord record;
    private final DocumentLimits limits;
    private final DocumentSettings settings;
    private final Clock clock;

    KeepingDocuments(
            Requests requests,
            Documents documents,
            DocumentSealing.Seals seals,
            DocumentRecord record,
            DocumentSettings settings,
            Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.seals = seals;
        this.record = record;
        this.limits = settings.limits();
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a document can come at all. */
    sealed interface Start {

        /** It is on its way now. */
        record Begun(Document document, DocumentSeal seal) implements Start {}

        /** It cannot. */
        record Refused(Uploaded why) implements Start {}
    }

    @Transactional
    Start begin(Party by, Announced announced) {
        RequestId id = announced.request();
        Optional<Request> found = requests.find(by.agency(), id);
        if (found.isEmpty()) {
            record.refused(by, id, Attempt.UPLOAD, "not-found");
            return new Start.Refused(new NotFound(id));
        }
        if (!takesDocuments(found.get())) {
            return new Start.Refused(new ActionNotAvailable(found.get(), Action.PROVIDE_CONTENT));
        }
        return switch (seals.of(found.get())) {
            case KeyNotHere notHere -> new Start.Refused(notHere);
            case KeyDestroyed destroyed -> new Start.Refused(destroyed);
            case DocumentSeal seal -> begin(by, announced, seal);
        };
    }

    private Start begin(Party by, Announced announced, DocumentSeal seal) {
        Document document = announced.as(Ids.next(), clock.instant());
        documents.begin(
                new Documents.Begun(
                        document.id(),
                        document.request(),
                        seal.keyId(),
                        seal.seal(document.id(), document.name()),
                        document.type(),
                        document.uploadedAt(),
                        by.subject()));
        return new Start.Begun(document, seal);
    }

    /** While it can still answer, or add to or correct what it answered. */
    private static boolean takesDocuments(Request request) {
        Set<Action> actions = request.availableActions();
        return actions.contains(Action.ANSWER)
                || actions.contains(Action.PROVIDE_CONTENT)
                || actions.contains(Action.CORRECT_ANSWER);
    }

    @Transactional
    void take(UUID document, int number, byte[] sealed) {
        documents.part(document, number, sealed);
    }

    /** The last word: nothing else was uploaded meanwhile that leaves no room for it. */
    @Transactional
    public Uploaded keep(Party by, Document document) {
        Optional<Request> request =
                requests.lock(by.agency(), Set.of(document.request())).stream().findFirst();
        if (request.isEmpty()) {
            return new NotFound(document.request());
        }
        List<Documents.Sealed> there = documents.of(document.request());
        Optional<DocumentRefused> refused =
                limits.refuses(there.size(), bytes(there), document.size());
        if (refused.isPresent()) {
            return refused.get();
        }
        documents.keep(
                document.id(),
                document.size(),
                document.sha256(),
                document.parts(),
                document.scan());
        record.kept(by, request.get(), document.id());
        return document;
    }

    /** What was not kept leaves nothing behind. */
    @Transactional
    public void discard(Document document) {
        documents.remove(document.request(), document.id());
    }

    /** Malware was found: the attempt stays on record. */
    @Transactional
    void infected(Party by, RequestId request) {
        record.refused(by, request, Attempt.UPLOAD, "document-infected");
    }

    /** Oldest first; empty when the agency has no such request. */
    @Transactional
    public Optional<List<Document>> list(Party reader, RequestId id) {
        Optional<Request> request = requests.find(reader.agency(), id);
        if (request.isEmpty()) {
            record.refused(reader, id, Attempt.LIST, "not-found");
            return Optional.empty();
        }
        if (!(seals.of(request.get()) instanceof DocumentSeal seal)) {
            return Optional.of(List.of());
        }
        record.shown(reader, request.get());
        return Optional.of(documents.of(id).stream().map(each -> each.under(seal)).toList());
    }

    /** False when there is none, or it was sent already. */
    @Transactional
    public boolean remove(Party by, RequestId id, UUID document) {
        Optional<Request> request = requests.lock(by.agency(), Set.of(id)).stream().findFirst();
        if (request.isEmpty() || !documents.remove(id, document)) {
            record.refused(by, id, Attempt.REMOVE, "not-found");
            return false;
        }
        record.removed(by, request.get(), document);
        return true;
    }

    /** Documents that were sent with nothing for too long; how many. */
    @Transactional
    public int removeForgotten() {
        return documents.removeUnattached(clock.instant().minus(settings.keptUnattached()));
    }

    private static long bytes(List<Documents.Sealed> documents) {
        return documents.stream().mapToLong(each -> each.nameless().size()).sum();
    }
}
