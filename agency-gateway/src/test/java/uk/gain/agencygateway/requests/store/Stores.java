package uk.gain.agencygateway.requests.store;

import org.springframework.context.ApplicationEventPublisher;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.requests.model.Consents;
import uk.gain.agencygateway.requests.model.Documents;
import uk.gain.agencygateway.requests.model.Inboxes;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.Responses;

/** The stores on one database, telling one world what happened. */
public final class Stores {

    final RequestHistory history;
    private final StoredRequests requests;
    private final StoredInboxes inboxes;
    private final StoredConsents consents;
    private final StoredDocuments documents;

    public Stores(FreshDatabase database, Responses world) {
        this(database, world, _ -> {});
    }

    /**
     * @param features the other features of the service
     */
    public Stores(FreshDatabase database, Responses world, ApplicationEventPublisher features) {
        history = new RequestHistory(database.jdbc(), features);
        MessageTable messages = new MessageTable(database.jdbc());
        RequestTable table = new RequestTable(database.jdbc(), history, messages, world);
        requests = new StoredRequests(database.jdbc(), table, history, messages);
        consents = new StoredConsents(database.jdbc(), messages);
        documents = new StoredDocuments(database.jdbc());
        inboxes =
                new StoredInboxes(
                        database.jdbc(),
                        new ReferralTable(database.jdbc()),
                        table,
                        history,
                        messages);
    }

    public Requests requests() {
        return requests;
    }

    public Consents consents() {
        return consents;
    }

    public Documents documents() {
        return documents;
    }

    public Inboxes inboxes() {
        return inboxes;
    }
}
