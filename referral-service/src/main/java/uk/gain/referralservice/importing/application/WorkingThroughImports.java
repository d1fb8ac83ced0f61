package uk.gain.referralservice.importing.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import uk.gain.platform.avro.RegistryUnavailable;
import uk.gain.referralservice.importing.application.KeepingRows.Batch;
import uk.gain.referralservice.importing.model.Complaint;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Reading;
import uk.gain.referralservice.importing.model.Row;
import uk.gain.referralservice.importing.model.Rows;
import uk.gain.referralservice.importing.model.UploadSealing;
import uk.gain.referralservice.importing.model.Uploads;
import uk.gain.referralservice.lifecycle.model.Narrative;
import uk.gain.referralservice.lifecycle.model.Opened;

/**
 * Works through files, batch by batch, each in one transaction. A batch that fails is tried row by
 * row, and a row that fails alone is reported: no row holds up those behind it.
 */
@Service
public class WorkingThroughImports {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingThroughImports.class);

    private static final Complaint FAILED =
            new Complaint(
                    "",
                    "row-failed",
                    "The service failed at this row; its operator can say more. Import it again"
                            + " later.");

    private final KeepingRows keeping;
    private final Imports imports;
    private final Uploads uploads;
    private final UploadSealing sealing;
    private final Reading reading;
    private final ImportingSettings settings;
    private final Clock clock;

    WorkingThroughImports(
            KeepingRows keeping,
            Imports imports,
            Uploads uploads,
            UploadSealing sealing,
            Reading reading,
            ImportingSettings settings,
            Clock clock) {
        this.keeping = keeping;
        this.imports = imports;
        this.uploads = uploads;
        this.sealing = sealing;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Goes on with the oldest import that nobody is at, until its end or until told to stop.
     *
     * @return false when there was none
     */
    public boolean workThroughOne(UUID worker, BooleanSupplier goOn) {
        Optional<Import.Working> taken = keeping.take(worker);
        taken.ifPresent(each -> workThrough(worker, each, goOn));
        return taken.isPresent();
    }

    /** Forgets files that never came to their end. */
    public void tidy() {
        uploads.discardAbandoned(clock.instant().minus(settings.abandonedAfter()));
    }

    private void workThrough(UUID worker, Import.Working taken, BooleanSupplier goOn) {
        Import.Begun begun = taken.begun();
        if (!(sealing.openWords(begun.id(), imports.wordsOf(begun.id()))
                instanceof Opened.Legible<Narrative>(Narrative words))) {
            return; // stopped in between: its key is destroyed
        }
        Place from = taken.progress().place();
        LOG.info("Import {} goes on at line {}", begun.id(), from.line());
        Instant since = clock.instant();
        Rows rows =
                reading.open(
                        taken.file().format(),
                        new SealedText(begun.id(), taken.file().upload(), uploads, sealing),
                        from);
        boolean mine = true;
        boolean last = false;
        while (mine && !last && goOn.getAsBoolean()) {
            List<Row> read = rows.next(settings.batchSize());
            last = read.size() < settings.batchSize();
            Batch batch = new Batch(from, read, rows.place(), last);
            mine = keep(worker, begun, words, batch, since);
            from = batch.next();
            since = clock.instant();
        }
        if (mine && last) {
            LOG.info("Import {} is finished", begun.id());
        }
    }

    private boolean keep(
            UUID worker, Import.Begun begun, Narrative words, Batch batch, Instant since) {
        try {
            return keeping.keep(worker, begun, words, batch, since);
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            LOG.warn(
                    "Import {}: {} rows from line {} failed together, {}; now one by one",
                    begun.id(),
                    batch.rows().size(),
                    batch.from().line(),
                    e.getClass().getSimpleName());
            return oneByOne(worker, begun, words, batch);
        }
    }

    private boolean oneByOne(UUID worker, Import.Begun begun, Narrative words, Batch batch) {
        Place from = batch.from();
        boolean mine = true;
        for (int i = 0; mine && i < batch.rows().size(); i++) {
            Row row = batch.rows().get(i);
            boolean atEnd = i == batch.rows().size() - 1;
            Place next = atEnd ? batch.next() : row.next();
            boolean last = atEnd && batch.last();
            Instant since = clock.instant();
            Batch alone = new Batch(from, List.of(row), next, last);
            try {
                mine = keeping.keep(worker, begun, words, alone, since);
            } catch (RuntimeException e) {
                if (passes(e)) {
                    throw e;
                }
                LOG.error(
                        "Import {}: line {} failed, {}",
                        begun.id(),
                        row.at().line(),
                        e.getClass().getSimpleName());
                Row failed = new Row.Unreadable(row.at(), row.next(), FAILED);
                mine =
                        keeping.keep(
                                worker,
                                begun,
                                words,
                                new Batch(from, List.of(failed), next, last),
                                since);
            }
            from = next;
        }
        return mine;
    }

    /** Whether it may go better later with the same rows. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof RegistryUnavailable;
    }
}
