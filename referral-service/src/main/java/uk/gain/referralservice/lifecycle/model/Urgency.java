package uk.gain.referralservice.lifecycle.model;

import java.time.Duration;
import java.time.Instant;
import uk.gain.referralservice.directory.model.ResponseHours;

/** How soon an answer is asked for; the limits are the agency's. */
public enum Urgency {
    URGENT,
    PRIORITY,
    ROUTINE;

    /** The last instant at which an answer is in time. */
    Instant respondBy(Instant raisedAt, ResponseHours hours) {
        int allowed =
                switch (this) {
                    case URGENT -> hours.urgent();
                    case PRIORITY -> hours.priority();
                    case ROUTINE -> hours.routine();
                };
        return raisedAt.plus(Duration.ofHours(allowed));
    }
}
