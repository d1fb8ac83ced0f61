package uk.gain.agencygateway.requests.store;

import java.util.ArrayList;
import java.util.List;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.Responses;

/** What the world would have heard. */
final class Heard implements Responses {

    final List<RequestEvent> events = new ArrayList<>();

    @Override
    public void publish(List<RequestEvent> published) {
        events.addAll(published);
    }

    @Override
    public void publishAccepted(List<Accepted> accepted) {
        throw new AssertionError("The store places requests and does not speak of them");
    }
}
