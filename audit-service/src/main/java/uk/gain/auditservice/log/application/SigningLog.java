package uk.gain.auditservice.log.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Log;
import uk.gain.auditservice.log.model.LogKey;
import uk.gain.auditservice.log.model.MlDsaKey;
import uk.gain.auditservice.log.model.TreeHead;

/** Signs what is committed, and only that: a signature can never be taken back. */
@Service
public class SigningLog {

    private final Log log;
    private final LogKey key;
    private final MlDsaKey mlDsaKey;
    private final Duration heartbeat;
    private final Clock clock;

    SigningLog(Log log, LogKey key, MlDsaKey mlDsaKey, LogSettings settings, Clock clock) {
        this.log = log;
        this.key = key;
        this.mlDsaKey = mlDsaKey;
        this.heartbeat = settings.heartbeat();
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
        Checkpoint checkpoint = sign(head);
        return log.keep(checkpoint) ? Optional.of(checkpoint) : Optional.empty();
    }

    /**
     * The newest checkpoint, signed anew with the time of now, unless it was signed within the
     * heartbeat.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Checkpoint> signAnewInSilence() {
        Optional<Checkpoint> anew =
                log.newestCheckpoint()
                        .filter(
                                signed ->
                                        !signed.signedAt().plus(heartbeat).isAfter(clock.instant()))
                        .map(silent -> sign(silent.head()));
        anew.ifPresent(log::keepAnew);
        return anew;
    }

    private Checkpoint sign(TreeHead head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String note = key.sign(Checkpoint.text(key.origin(), head)) + mlDsaKey.line(head, now);
        return new Checkpoint(head, note, now);
    }

    public String origin() {
        return key.origin();
    }

    public String verifierKey() {
        return key.verifierKey();
    }

    /** Of the second signature. */
    public String mlDsaVerifierKey() {
        return mlDsaKey.verifierKey();
    }
}
