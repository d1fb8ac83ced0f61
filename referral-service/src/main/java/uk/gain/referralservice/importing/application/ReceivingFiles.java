package uk.gain.referralservice.importing.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Format;
import uk.gain.referralservice.importing.model.GivenFile;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.ImportId;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.Reading;
import uk.gain.referralservice.importing.model.UploadId;
import uk.gain.referralservice.importing.model.UploadSealing;
import uk.gain.referralservice.importing.model.Uploads;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Sealed;

/**
 * A co-ordinator sends the file of an import. It is sealed and kept piece by piece while it comes,
 * never whole in memory and never in the clear on a disk; only when all of it is kept is it taken
 * for the import's, in a transaction of its own.
 */
@Service
public class ReceivingFiles {

    private final TakingFiles taking;
    private final Imports imports;
    private final Uploads uploads;
    private final UploadSealing sealing;
    private final Reading reading;
    private final ImportingSettings settings;
    private final Clock clock;

    ReceivingFiles(
            TakingFiles taking,
            Imports imports,
            Uploads uploads,
            UploadSealing sealing,
            Reading reading,
            ImportingSettings settings,
            Clock clock) {
        this.taking = taking;
        this.imports = imports;
        this.uploads = uploads;
        this.sealing = sealing;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads the file to its end, unless it is refused before. */
    public Received receive(
            Coordinator by, ImportId id, Format format, InputStream file, String source) {
        Optional<Import> found = taking.find(by, id, source);
        return switch (found.orElse(null)) {
            case null -> new Received.NotFound();
            case Import.AwaitingFile awaiting -> keep(awaiting, format, file, source);
            case Import.WithFile taken -> compare(taken, format, file);
        };
    }

    private Received keep(
            Import.AwaitingFile awaiting, Format format, InputStream file, String source) {
        UploadId upload = new UploadId(Ids.next());
        boolean taken = false;
        try {
            Received received = keep(awaiting, upload, format, file, source);
            taken = received instanceof Received.Taken;
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!taken) {
                uploads.discard(upload);
            }
        }
    }

    private Received keep(
            Import.AwaitingFile awaiting,
            UploadId upload,
            Format format,
            InputStream file,
            String source)
            throws IOException {
        Sealed words = imports.wordsOf(awaiting.id());
        IncomingText text = new IncomingText(file, settings.largestFile().toBytes());
        for (String piece = text.next(); ; piece = text.next()) {
            if (text.isTooLong()) {
                return new Received.TooLarge(settings.largestFile().toBytes());
            }
            if (text.isAtStart()) {
                List<Complaint> complaints =
                        reading.examine(format, piece, awaiting.begun().common());
                if (!complaints.isEmpty()) {
                    return new Received.Refused(complaints);
                }
            }
            if (piece.isEmpty()) {
                GivenFile given = new GivenFile(upload, format, text.hash(), text.characters());
                return taking.take(awaiting, given, source);
            }
            uploads.keep(
                    awaiting.id(),
                    upload,
                    text.offset(),
                    sealing.sealPiece(awaiting.id(), words, piece),
                    clock.instant());
        }
    }

    /** A repeat is known by the file's hash. */
    private Received compare(Import.WithFile taken, Format format, InputStream file) {
        try {
            IncomingText text = new IncomingText(file, settings.largestFile().toBytes());
            while (!text.next().isEmpty()) {
                if (text.isTooLong()) {
                    return new Received.AnotherWasTaken();
                }
            }
            return taken.file().isTheSameAs(format, text.hash())
                    ? new Received.TakenBefore(taken)
                    : new Received.AnotherWasTaken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
