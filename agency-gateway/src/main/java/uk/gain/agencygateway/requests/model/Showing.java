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

    public static List<RequestEvent> of(Request request, Supplier<Occasion> occasions) {
        List<RequestEvent> facts = new ArrayList<>();
        Occasion occasion = occasions.get();
        Request.Arrived arrived =
                switch (request) {
                    case Request.Sent sent -> {
                        RequestEvent.Delivered delivered = sent.deliver(occasion);
                        facts.add(delivered);
                        yield delivered.after();
                    }
                    case Request.Arrived already -> already;
                };
        switch (occasion.by().kind()) {
            case OFFICER ->
                    arrived.openedBy(occasion.by().subject(), occasions.get())
                            .ifPresent(facts::add);
            case SYSTEM -> {}
        }
        return facts;
    }
}
