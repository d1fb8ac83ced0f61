package uk.gain.auditservice.sequencing.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.log.application.SigningLog;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.sequencing.model.CheckpointTopic;
import uk.gain.auditservice.sequencing.model.Positions;

/**
 * Signs the log as it is committed, keeps the checkpoint and makes it known. Runs after every
 * batch, and at the start of every sequencer: a crash between commit and signature delays a
 * checkpoint, and loses none.
 */
@Service
public class SigningCheckpoints {

    private final SigningLog log;
    private final Positions positions;
    private final CheckpointTopic topic;

    SigningCheckpoints(SigningLog log, Positions positions, CheckpointTopic topic) {
        this.log = log;
        this.positions = positions;
        this.topic = topic;
    }

    /** The isolation makes the positions those of the tree head that is signed. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void signNewest() {
        log.signNewest().ifPresent(this::publish);
    }

    /**
     * Signs the newest checkpoint anew if it was signed longer ago than the heartbeat, so that
     * nobody takes a log that stands still for one that is idle.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void signAnewInSilence() {
        log.signAnewInSilence().ifPresent(this::publish);
    }

    private void publish(Checkpoint checkpoint) {
        topic.publish(log.origin(), checkpoint, positions.all());
    }
}
