package uk.gain.agencygateway.webhooks.listening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.RequestsChanged;
import uk.gain.agencygateway.webhooks.application.QueueingMessages;

/** Hears of changes inside the transaction that makes them. */
@Component
class HearingChanges {

    private final QueueingMessages queueing;

    HearingChanges(QueueingMessages queueing) {
        this.queueing = queueing;
    }

    @EventListener
    void hear(RequestsChanged changed) {
        queueing.queue(changed.changes());
    }
}
