package uk.gain.auditservice.witnessing.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.log.application.ProvingEntries;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.witnessing.model.Cosignature;
import uk.gain.auditservice.witnessing.model.KeptCosignatures;
import uk.gain.auditservice.witnessing.model.Witness;
import uk.gain.auditservice.witnessing.model.Witnesses;
import uk.gain.auditservice.witnessing.model.Witnesses.Answer;

/** Asks a witness to cosign the newest checkpoint, and remembers what it objects to. */
@Service
class AskingWitnesses {

    private final Witnesses witnesses;
    private final ProvingEntries proving;
    private final KeptCosignatures kept;
    private final WitnessSettings settings;
    private final Clock clock;
    private final Map<String, Last> last = new ConcurrentHashMap<>();
    private final Map<String, Finding> objections = new ConcurrentHashMap<>();

    private record Last(long size, Instant at) {}

    AskingWitnesses(
            Witnesses witnesses,
            ProvingEntries proving,
            KeptCosignatures kept,
            WitnessSettings settings,
            Clock clock) {
        this.witnesses = witnesses;
        this.proving = proving;
        this.kept = kept;
        this.settings = settings;
        this.clock = clock;
    }

    /** What witnesses object to, as long as they do. */
    List<Finding> objections() {
        return List.copyOf(objections.values());
    }

    void ask(Witness witness) {
        Optional<Checkpoint> newest = proving.newestCheckpoint();
        if (newest.isPresent() && isDue(witness, newest.get())) {
            long cosigned =
                    last.containsKey(witness.name())
                            ? last.get(witness.name()).size()
                            : kept.newestSize(witness.name());
            ask(witness, newest.get(), Math.min(cosigned, newest.get().head().size()), true);
        }
    }

    private boolean isDue(Witness witness, Checkpoint newest) {
        Last before = last.get(witness.name());
        return before == null
                || before.size() != newest.head().size()
                || before.at().plus(settings.refresh()).isBefore(clock.instant());
    }

    private void ask(Witness witness, Checkpoint newest, long old, boolean again) {
        switch (witnesses.addCheckpoint(witness, body(old, newest))) {
            case Answer.Cosigned(List<String> lines) -> cosigned(witness, newest, lines);
            case Answer.OtherSize(long size) -> {
                if (again && size < newest.head().size() && size != old) {
                    ask(witness, newest, size, false);
                } else if (size >= newest.head().size()) {
                    wentBack(witness, newest, size);
                }
            }
            case Answer.NotConsistent() ->
                    object(
                            witness,
                            "entries 0 to " + (old - 1),
                            "the log does not continue the %d entries that %s has cosigned: one of them was changed, and the log was signed anew"
                                    .formatted(old, witness.name()));
            case Answer.Refused _, Answer.Silent() -> {
                // What is missing then is the quorum.
            }
        }
    }

    private void wentBack(Witness witness, Checkpoint newest, long size) {
        long ours = newest.head().size();
        if (size > ours) {
            object(
                    witness,
                    "entries " + ours + " to " + (size - 1),
                    "%s has cosigned %d entries, the log has %d: it was cut, or is an older one"
                            .formatted(witness.name(), size, ours));
        } else {
            object(
                    witness,
                    "checkpoint of size " + size,
                    "%s has cosigned another root for %d entries: the log was rewritten and signed anew"
                            .formatted(witness.name(), size));
        }
    }

    private void cosigned(Witness witness, Checkpoint newest, List<String> lines) {
        Optional<Cosignature> cosignature =
                lines.stream()
                        .flatMap(line -> cosignature(witness, newest, line).stream())
                        .findFirst();
        if (cosignature.isEmpty()) {
            object(
                    witness,
                    "checkpoint of size " + newest.head().size(),
                    "what %s answers is no cosignature of its key".formatted(witness.name()));
            return;
        }
        kept.add(cosignature.get());
        last.put(witness.name(), new Last(newest.head().size(), clock.instant()));
        objections.remove(witness.name());
    }

    private static Optional<Cosignature> cosignature(
            Witness witness, Checkpoint checkpoint, String line) {
        return witness.key()
                .cosignedAt(line, VerifiedCosignatures.text(checkpoint))
                .map(at -> new Cosignature(checkpoint.head().size(), witness.name(), at, line));
    }

    private void object(Witness witness, String record, String message) {
        objections.put(witness.name(), new Finding(Check.WITNESSES, record, message));
    }

    private String body(long old, Checkpoint newest) {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        for (Hash hash : proving.consistency(old, newest)) {
            body.append(hash.base64()).append('\n');
        }
        return body.append('\n').append(newest.note()).toString();
    }
}
