package uk.gain.agencygateway.requests.listening;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.application.GivingUpDelivery;

/** Hears the clock: requests that wait for their agency to be listed do not wait for ever. */
@Component
class TimeToGiveUp {

    private final GivingUpDelivery givingUp;

    TimeToGiveUp(GivingUpDelivery givingUp) {
        this.givingUp = givingUp;
    }

    /** Every {@code gain.directory.asked-every}, 10 seconds by default. */
    @Scheduled(fixedDelayString = "${gain.directory.asked-every:10s}")
    void giveUp() {
        while (givingUp.giveUp() > 0) {
            // As many as are due, a transaction each.
        }
    }
}
