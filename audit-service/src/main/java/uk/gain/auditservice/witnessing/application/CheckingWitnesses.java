package uk.gain.auditservice.witnessing.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.TrailCheck;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.witnessing.model.Cosignature;
import uk.gain.auditservice.witnessing.model.KeptCosignatures;
import uk.gain.auditservice.witnessing.model.Witness;
import uk.gain.auditservice.witnessing.model.Witnesses;

/**
 * Compares the log with what each witness keeps, counts the quorum, and verifies the cosignatures
 * that are kept.
 */
@Component
class CheckingWitnesses implements TrailCheck {

    private static final int NEWEST = 200;

    private final AskingWitnesses asking;
    private final Witnesses asked;
    private final KeptCosignatures kept;
    private final VerifiedCosignatures verified;
    private final WitnessSettings settings;
    private final List<Witness> witnesses;
    private final String origin;
    private final Clock clock;

    CheckingWitnesses(
            AskingWitnesses asking,
            Witnesses asked,
            KeptCosignatures kept,
            VerifiedCosignatures verified,
            WitnessSettings settings,
            @Value("${gain.log.origin}") String origin,
            Clock clock) {
        this.asking = asking;
        this.asked = asked;
        this.kept = kept;
        this.verified = verified;
        this.settings = settings;
        this.witnesses = settings.witnesses();
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.WITNESSES, Check.QUORUM, Check.COSIGNATURES);
    }

    @Override
    public Look look() {
        List<Finding> findings = new ArrayList<>(asking.objections());
        for (Witness witness : witnesses) {
            latest(witness).ifPresent(findings::add);
        }
        quorum().ifPresent(findings::add);
        List<Cosignature> newest = kept.newest(NEWEST);
        newest.forEach(each -> forged(each).ifPresent(findings::add));
        return new Look(
                "%d of %d witnesses must cosign; %d cosignatures looked at"
                        .formatted(settings.quorum(), witnesses.size(), newest.size()),
                findings);
    }

    /** What the witness keeps is out of reach of whoever owns the log's database. */
    private Optional<Finding> latest(Witness witness) {
        return asked.latest(witness, origin)
                .filter(note -> note.contains("\n\n"))
                .flatMap(note -> compared(witness, note));
    }

    private Optional<Finding> compared(Witness witness, String note) {
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        String[] lines = text.split("\n", -1);
        boolean cosigned =
                note.lines().anyMatch(line -> witness.key().cosignedAt(line, text).isPresent());
        if (!cosigned || lines.length < 4 || !lines[1].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long size = Long.parseLong(lines[1]);
        Optional<Checkpoint> ours = kept.checkpoint(size);
        if (ours.isEmpty()) {
            return Optional.of(
                    new Finding(
                            Check.WITNESSES,
                            "checkpoint of size " + size,
                            "%s has cosigned %d entries, and the database has no such checkpoint: it is an older one, or was cut"
                                    .formatted(witness.name(), size)));
        }
        return ours.get().head().root().base64().equals(lines[2])
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                Check.WITNESSES,
                                "checkpoint of size " + size,
                                "%s has cosigned another root for %d entries: the log was rewritten and signed anew"
                                        .formatted(witness.name(), size)));
    }

    private Optional<Finding> quorum() {
        if (settings.quorum() == 0) {
            return Optional.empty();
        }
        long cosigned =
                verified.newestOfQuorum().map(checkpoint -> checkpoint.head().size()).orElse(-1L);
        return kept.signedAfter(cosigned, clock.instant().minus(settings.patience()))
                .map(
                        waiting ->
                                new Finding(
                                        Check.QUORUM,
                                        "checkpoint of size " + waiting.head().size(),
                                        "no checkpoint from size %d on, signed at %s, has the cosignatures of %d of %d witnesses"
                                                .formatted(
                                                        waiting.head().size(),
                                                        waiting.signedAt(),
                                                        settings.quorum(),
                                                        witnesses.size())));
    }

    private Optional<Finding> forged(Cosignature cosignature) {
        boolean holds =
                kept.checkpoint(cosignature.size())
                        .filter(checkpoint -> verified.verifies(cosignature, checkpoint))
                        .isPresent();
        return holds
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                Check.COSIGNATURES,
                                "cosignature of %s under size %d"
                                        .formatted(cosignature.witness(), cosignature.size()),
                                "the cosignature of %s under the checkpoint of size %d is not one that a known witness made"
                                        .formatted(cosignature.witness(), cosignature.size())));
    }
}
