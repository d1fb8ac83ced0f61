package uk.gain.agencygateway.requests.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.model.DocumentRecord;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;

/** The exchange collects what is uploaded, and erases what is removed. */
@Component
class RecordedDocuments implements DocumentRecord {

    private static final String DOCUMENT = "document";
    private static final String DOCUMENTS = "/api/requests/{id}/documents";
    private static final String ONE = DOCUMENTS + "/{documentId}";

    private final AccessEvents events;

    RecordedDocuments(AccessEvents events) {
        this.events = events;
    }

    @Override
    public void kept(Party by, Request request, UUID document) {
        events.record(
                Actors.caller(by),
                allowed(Operation.COLLECTION, "POST " + DOCUMENTS, request)
                        .of(document.toString()));
    }

    @Override
    public void removed(Party by, Request request, UUID document) {
        events.record(
                Actors.caller(by),
                allowed(Operation.ERASURE, "DELETE " + ONE, request).of(document.toString()));
    }

    @Override
    public void shown(Party reader, Request request) {
        events.record(
                Actors.caller(reader),
                allowed(Operation.CONSULTATION, "GET " + DOCUMENTS, request)
                        .of(request.id().value().toString())
                        .showing(List.of("documents")));
    }

    @Override
    public void refused(Party by, RequestId request, Attempt attempt, String reason) {
        Access access =
                switch (attempt) {
                    case UPLOAD -> denied(Operation.COLLECTION, "POST " + DOCUMENTS, reason);
                    case LIST -> denied(Operation.CONSULTATION, "GET " + DOCUMENTS, reason);
                    case REMOVE -> denied(Operation.ERASURE, "DELETE " + ONE, reason);
                };
        events.recordDenied(Actors.caller(by), access.of(request.value().toString()));
    }

    private static Access allowed(Operation operation, String source, Request request) {
        return Access.allowed(operation, DOCUMENT, Justification.CASEWORK, source)
                .in(request.particulars().referral().value());
    }

    private static Access denied(Operation operation, String source, String reason) {
        return Access.denied(operation, DOCUMENT, source, reason);
    }
}
