package uk.gain.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cosigns a checkpoint if it is signed by a known log and continues what was cosigned before. MUST
 * be the only one that works on its store.
 */
final class Witness {

    private final KnownLogs logs;
    private final WitnessedLogs witnessed;
    private final CosigningKey key;
    private final Clock clock;

    Witness(KnownLogs logs, WitnessedLogs witnessed, CosigningKey key, Clock clock) {
        this.logs = logs;
        this.witnessed = witnessed;
        this.key = key;
        this.clock = clock;
    }

    /** In the order in which c2sp.org/tlog-witness names the checks. */
    Reply add(byte[] body) throws IOException {
        Submission submission;
        try {
            submission = Submission.parse(body);
        } catch (Malformed e) {
            return new Reply.Unreadable(String.valueOf(e.getMessage()));
        }
        Note checkpoint = submission.checkpoint();
        Optional<KnownLog> log = logs.find(checkpoint.origin());
        if (log.isEmpty()) {
            return new Reply.UnknownLog();
        }
        if (!log.get().signed(checkpoint)) {
            return new Reply.NotSigned();
        }
        if (submission.oldSize() > checkpoint.size()) {
            return new Reply.Unreadable("the old size is beyond the checkpoint's");
        }
        return compareAndCosign(submission);
    }

    /**
     * One at a time: between the comparison and the record of it nothing else is cosigned, so that
     * the witness never goes back.
     */
    private synchronized Reply compareAndCosign(Submission submission) throws IOException {
        Note checkpoint = submission.checkpoint();
        Optional<Note> last = witnessed.last(checkpoint.origin());
        long size = last.map(Note::size).orElse(0L);
        byte[] root = last.map(Note::root).orElseGet(() -> Strict.sha256().digest());
        if (submission.oldSize() != size) {
            return new Reply.Conflict(size);
        }
        if (size == checkpoint.size() && !Arrays.equals(root, checkpoint.root())) {
            return new Reply.Conflict(size);
        }
        if (!Merkle.consistent(
                size, root, checkpoint.size(), checkpoint.root(), submission.proof())) {
            return new Reply.NotConsistent();
        }
        String line = key.cosign(checkpoint, clock.instant());
        witnessed.record(checkpoint, line);
        return new Reply.Cosigned(line);
    }

    /** What was cosigned last for the log of this name of a file, with the cosignature. */
    Optional<String> latest(String name) throws IOException {
        return witnessed.latest(name);
    }

    String verifierKey() {
        return key.verifierKey();
    }
}
