package uk.gain.referralservice.lifecycle.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Request.ClarificationSought;
import uk.gain.referralservice.lifecycle.model.Restarting;

/** Gives what was left of an agency's time, in the time that counts for it. */
@Component
class RestartingClocks implements Restarting {

    private final Limits limits;

    RestartingClocks(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Instant limit(HeldReferral referral, ClarificationSought stopped, Instant restartedAt) {
        return Objects.requireNonNull(
                limits.restartedAt(restartedAt, List.of(stopped), referral.particulars().urgency())
                        .get(stopped.asked().id()),
                "The clock of an open question stands still");
    }
}
