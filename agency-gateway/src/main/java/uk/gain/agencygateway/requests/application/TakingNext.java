package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.Taken;
import uk.gain.platform.security.Credential;

/**
 * Hands new work to one caller of an agency at a time. A lease is no fact about the request: it is
 * neither published nor in its history, and ends by itself.
 */
@Service
public class TakingNext {

    private final Requests requests;
    private final Standing standing;
    private final Clock clock;

    TakingNext(Requests requests, Standing standing, Clock clock) {
        this.requests = requests;
        this.standing = standing;
        this.clock = clock;
    }

    /** That they still may is looked up each time: they may have waited. */
    @Transactional
    public Taken take(Party by, Credential with, Duration lease) {
        if (with.isRevoked() || !standing.holds(by, with)) {
            return new Taken.NoLonger();
        }
        Instant now = clock.instant();
        Instant until = now.plus(lease);
        return requests.lease(by.agency(), now, until)
                .<Taken>map(request -> new Taken.Leased(request, until))
                .orElseGet(Taken.Nothing::new);
    }
}
