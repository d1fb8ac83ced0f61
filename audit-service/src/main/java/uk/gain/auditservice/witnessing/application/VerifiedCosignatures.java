package uk.gain.auditservice.witnessing.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Cosignatures;
import uk.gain.auditservice.witnessing.model.Cosignature;
import uk.gain.auditservice.witnessing.model.KeptCosignatures;
import uk.gain.auditservice.witnessing.model.Witness;

/** Hands out only what a known witness's key verifies: a row of the table proves nothing. */
@Component
class VerifiedCosignatures implements Cosignatures {

    private static final int NEWEST = 10;

    private final KeptCosignatures kept;
    private final Map<String, Witness> witnesses;
    private final int quorum;

    VerifiedCosignatures(KeptCosignatures kept, WitnessSettings settings) {
        this.kept = kept;
        this.witnesses =
                settings.witnesses().stream()
                        .collect(Collectors.toMap(Witness::name, Function.identity()));
        this.quorum = settings.quorum();
    }

    @Override
    public List<String> of(Checkpoint checkpoint) {
        return kept.of(checkpoint.head().size()).stream()
                .filter(cosignature -> verifies(cosignature, checkpoint))
                .map(Cosignature::line)
                .toList();
    }

    @Override
    public Optional<Checkpoint> newestOfQuorum() {
        return quorum == 0
                ? Optional.empty()
                : kept.sizes(quorum, NEWEST).stream()
                        .flatMap(size -> kept.checkpoint(size).stream())
                        .filter(checkpoint -> of(checkpoint).size() >= quorum)
                        .findFirst();
    }

    boolean verifies(Cosignature cosignature, Checkpoint checkpoint) {
        Witness witness = witnesses.get(cosignature.witness());
        return witness != null
                && witness.key()
                        .cosignedAt(cosignature.line(), text(checkpoint))
                        .filter(cosignature.cosignedAt()::equals)
                        .isPresent();
    }

    static String text(Checkpoint checkpoint) {
        return checkpoint.note().substring(0, checkpoint.note().indexOf("\n\n") + 1);
    }
}
