package uk.gain.referralservice.importing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.UploadAccesses;
import uk.gain.referralservice.importing.model.UploadSealing;
import uk.gain.referralservice.importing.model.Uploads;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/** A co-ordinator ends an import before its last row: what was raised stays, the rest is erased. */
@Service
public class StoppingImports {

    private final Imports imports;
    private final Uploads uploads;
    private final UploadSealing sealing;
    private final UploadAccesses accesses;
    private final Clock clock;

    StoppingImports(
            Imports imports,
            Uploads uploads,
            UploadSealing sealing,
            UploadAccesses accesses,
            Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.sealing = sealing;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Waits for the batch at hand. What is not at work stays as it is, and is shown. */
    @Transactional
    public Looked<Import> stop(Coordinator by, ImportId id, String source) {
        Optional<Import> held =
                imports.holdForUpdate(id)
                        .filter(each -> each.begun().by().rocu().equals(by.rocu()));
        return switch (held.orElse(null)) {
            case null -> {
                accesses.denied(by, id, source);
                yield new Looked.NotFound<>();
            }
            case Import.Working working -> {
                Import.Stopped stopped =
                        working.stopped(clock.instant().truncatedTo(ChronoUnit.MICROS));
                imports.record(stopped);
                uploads.discard(working.file().upload());
                sealing.destroyKey(id);
                accesses.stopped(by, id, source);
                yield new Looked.Shown<>(stopped);
            }
            case Import.AwaitingFile _, Import.Finished _, Import.Stopped _ ->
                    new Looked.Shown<>(held.get());
        };
    }
}
