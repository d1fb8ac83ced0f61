package uk.gain.agencygateway.webhooks.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.Endpoints;
import uk.gain.platform.identity.Caller;

/** An agency sees what its system was told, and has it told again. */
@Service
public class ReadingDeliveries {

    private final Deliveries deliveries;
    private final Endpoints endpoints;
    private final Configurations record;
    private final Clock clock;

    ReadingDeliveries(
            Deliveries deliveries, Endpoints endpoints, Configurations record, Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.record = record;
        this.clock = clock;
    }

    /** The newest first, before this position. */
    @Transactional(readOnly = true)
    public List<Delivery> page(Caller caller, @Nullable Long before, int limit) {
        return deliveries.page(caller.organisation(), before, limit);
    }

    /** Empty for another agency's, and then the attempt is on record. */
    @Transactional(readOnly = true)
    public Optional<Delivery.Told> find(Caller caller, UUID id, String source) {
        Optional<Delivery.Told> found = deliveries.find(caller.organisation(), id);
        if (found.isEmpty()) {
            record.deniedDelivery(caller, source, id.toString());
        }
        return found;
    }

    /** What came of asking for it again. */
    public sealed interface Redelivery {

        /** It is sent again, under the same {@code webhook-id}. */
        record Queued() implements Redelivery {}

        /** It still waits for its next attempt. */
        record StillWaiting() implements Redelivery {}

        /** There is no enabled endpoint to send it to. */
        record NotEnabled() implements Redelivery {}

        /** The agency has no such delivery. */
        record NotFound() implements Redelivery {}
    }

    @Transactional
    public Redelivery redeliver(Caller caller, UUID id, String source) {
        String agency = caller.organisation();
        if (deliveries.find(agency, id).isEmpty()) {
            record.deniedDelivery(caller, source, id.toString());
            return new Redelivery.NotFound();
        }
        if (endpoints.lock(agency).filter(Endpoint::enabled).isEmpty()) {
            return new Redelivery.NotEnabled();
        }
        return deliveries.requeue(agency, id, clock.instant())
                ? new Redelivery.Queued()
                : new Redelivery.StillWaiting();
    }
}
