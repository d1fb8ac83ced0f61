package uk.gain.agencygateway.requests.application;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Responses;

/** What the world was told; a transaction that is undone tells nothing, so none may be here. */
final class Told implements Responses {

    private final Queue<RequestEvent> events = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(List<RequestEvent> published) {
        events.addAll(published);
    }

    @Override
    public void publishAccepted(List<Accepted> accepted) {}

    /** In the order of their sequence. */
    List<RequestEvent> of(RequestId request) {
        return events.stream()
                .filter(event -> event.after().id().equals(request))
                .sorted(Comparator.comparingLong(RequestEvent::sequence))
                .toList();
    }
}
