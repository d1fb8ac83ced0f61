package uk.gain.agencygateway.webhooks.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.RequestsChanged.Author;
import uk.gain.agencygateway.requests.RequestsChanged.Change;
import uk.gain.agencygateway.requests.RequestsChanged.Kind;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Deliveries.Addressed;
import uk.gain.agencygateway.webhooks.model.Message;
import uk.gain.platform.identity.Ids;

/**
 * What happens to requests becomes messages, in the transaction in which it happens: with it they
 * are kept, or lost.
 */
@Service
public class QueueingMessages {

    private final Deliveries deliveries;
    private final Clock clock;

    QueueingMessages(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(List<Change> changes) {
        List<Addressed> messages =
                changes.stream()
                        .filter(change -> isNews(change.by()))
                        .map(QueueingMessages::addressed)
                        .toList();
        if (!messages.isEmpty()) {
            deliveries.queue(messages, clock.instant());
        }
    }

    /**
     * A system need not hear of what it did itself; what the exchange says follows from what a
     * co-ordinator did in the same transaction.
     */
    private static boolean isNews(Author by) {
        return switch (by) {
            case COORDINATOR, AGENCY_OFFICER -> true;
            case AGENCY_SYSTEM, EXCHANGE -> false;
        };
    }

    private static Addressed addressed(Change change) {
        return new Addressed(
                change.agency(),
                new Message(
                        Ids.next(),
                        change.kind() == Kind.ARRIVED
                                ? Message.Type.REQUEST_ARRIVED
                                : Message.Type.REQUEST_CHANGED,
                        change.request(),
                        change.reference(),
                        change.at()));
    }
}
