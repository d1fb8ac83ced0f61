package uk.gain.auditservice.log.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Log;
import uk.gain.auditservice.log.model.LogKey;
import uk.gain.auditservice.log.model.TreeHead;

/** Signs what is committed, and only that: a signature can never be taken back. */
@Service
public class SigningLog {

    private final Log log;
    private final LogKey key;
    private final Clock clock;

    SigningLog(Log log, LogKey key, Clock clock) {
        this.log = log;
        this.key = key;
        this.clock = clock;
    }

    /**
     * The checkpoint of the log as it stands, unless it is signed already. MUST be called in a
     * transaction that began after the entries were committed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Checkpoint> signNewest() {
        TreeHead head = log.head();
        if (log.newestCheckpoint().filter(signed -> signed.head().equals(head)).isPresent()) {
            return Optional.empty();
        }
        Checkpoint checkpoint =
                new Checkpoint(
                        head,
                        key.sign(Checkpoint.text(key.origin(), head)),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        return log.keep(checkpoint) ? Optional.of(checkpoint) : Optional.empty();
    }

    public String origin() {
        return key.origin();
    }

    public String verifierKey() {
        return key.verifierKey();
    }
}
