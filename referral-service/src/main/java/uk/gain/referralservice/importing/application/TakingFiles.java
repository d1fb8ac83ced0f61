package uk.gain.referralservice.importing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.importing.model.GivenFile;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.UploadAccesses;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/** The two ends of receiving a file, each one transaction. */
@Component
class TakingFiles {

    private final Imports imports;
    private final UploadAccesses accesses;
    private final Clock clock;

    TakingFiles(Imports imports, UploadAccesses accesses, Clock clock) {
        this.imports = imports;
        this.accesses = accesses;
        this.clock = clock;
    }

    @Transactional
    public Optional<Import> find(Coordinator by, ImportId id, String source) {
        Optional<Import> found = imports.find(by.rocu(), id);
        if (found.isEmpty()) {
            accesses.denied(by, id, source);
        }
        return found;
    }

    /** Of two files sent at once the first that is whole is taken. */
    @Transactional
    public Received take(Import.AwaitingFile awaiting, GivenFile file, String source) {
        return switch (imports.holdForUpdate(awaiting.id()).orElse(null)) {
            case null -> new Received.NotFound();
            case Import.AwaitingFile held -> {
                Import.Working working =
                        held.started(file, clock.instant().truncatedTo(ChronoUnit.MICROS));
                imports.record(working);
                accesses.collected(held.begun().by(), held.id(), source);
                yield new Received.Taken(working);
            }
            case Import.WithFile taken ->
                    taken.file().isTheSameAs(file.format(), file.hash())
                            ? new Received.TakenBefore(taken)
                            : new Received.AnotherWasTaken();
        };
    }
}
