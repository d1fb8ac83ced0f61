package uk.gain.agencygateway.requests.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What it means that content is shown. Showing it to a system delivers the request; showing it to
 * an officer delivers it and opens it. Each fact is made the first time only.
 */
public final class Showing {

    private Showing() {}

    /**
     * The facts that are made, in their order; none when all are known already.
     *
     * @param request MUST serve its content
     */
    public static List<RequestEvent> of(
            Request request, Party reader, Supplier<Occasion> occasions) {
        List<RequestEvent> facts = new ArrayList<>();
        Request held = request;
        if (request instanceof Request.Sent sent) {
            RequestEvent.Delivered delivered = sent.deliver(occasions.get());
            facts.add(delivered);
            held = delivered.after();
        }
        switch (reader.kind()) {
            case OFFICER -> held.openedBy(reader.subject(), occasions.get()).ifPresent(facts::add);
            case SYSTEM -> {}
        }
        return facts;
    }
}
