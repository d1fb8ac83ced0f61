package uk.gain.agencygateway.nudging.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.gain.agencygateway.nudging.model.Postbox;

/** Sends what is due; no transaction is open while the mail server is asked. */
@Service
public class SendingNudges {

    private final TakingNudges nudges;
    private final Postbox postbox;

    SendingNudges(TakingNudges nudges, Postbox postbox) {
        this.nudges = nudges;
        this.postbox = postbox;
    }

    /** Whether an e-mail was due, whatever became of it. */
    public boolean send() {
        if (!postbox.isOn()) {
            return false;
        }
        Optional<TakingNudges.Taken> due = nudges.take();
        due.ifPresent(taken -> nudges.handed(taken, postbox.hand(taken.address(), taken.notice())));
        return due.isPresent();
    }
}
