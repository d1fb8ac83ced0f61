package uk.gain.agencygateway.nudging.listening;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.nudging.application.SendingNudges;

/** Hears the clock. At a fixed rate, which runs beside other tasks: a mail server may be slow. */
@Component
class TimeToNudge {

    private final SendingNudges sending;
    private final AtomicBoolean busy = new AtomicBoolean();

    TimeToNudge(SendingNudges sending) {
        this.sending = sending;
    }

    /** Every {@code gain.nudging.looked-every}, 10 seconds by default. */
    @Scheduled(fixedRateString = "${gain.nudging.looked-every:10s}")
    void nudge() {
        if (busy.compareAndSet(false, true)) {
            try {
                while (sending.send()) {
                    // As many as are due, one after the other.
                }
            } finally {
                busy.set(false);
            }
        }
    }
}
