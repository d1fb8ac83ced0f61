package uk.gain.agencygateway.nudging.listening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.nudging.application.NotingNews;
import uk.gain.agencygateway.requests.RequestsChanged;

/** Hears of changes inside the transaction that makes them. */
@Component
class HearingNews {

    private final NotingNews noting;

    HearingNews(NotingNews noting) {
        this.noting = noting;
    }

    @EventListener
    void hear(RequestsChanged changed) {
        noting.note(changed.changes());
    }
}
