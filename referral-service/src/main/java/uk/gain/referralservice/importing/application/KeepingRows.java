package uk.gain.referralservice.importing.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.referralservice.importing.model.Import;
import uk.gain.referralservice.importing.model.Imports;
import uk.gain.referralservice.importing.model.LineOutcome;
import uk.gain.referralservice.importing.model.Place;
import uk.gain.referralservice.importing.model.Row;
import uk.gain.referralservice.importing.model.UploadSealing;
import uk.gain.referralservice.importing.model.Uploads;
import uk.gain.referralservice.lifecycle.model.Narrative;

/**
 * Raises rows and moves the place reached behind them, together or not at all: whoever goes on
 * after a crash goes on exactly there.
 */
@Component
class KeepingRows {

    private final RaisingRows raising;
    private final Imports imports;
    private final Uploads uploads;
    private final UploadSealing sealing;
    private final ImportingSettings settings;
    private final Clock clock;

    KeepingRows(
            RaisingRows raising,
            Imports imports,
            Uploads uploads,
            UploadSealing sealing,
            ImportingSettings settings,
            Clock clock) {
        this.raising = raising;
        this.imports = imports;
        this.uploads = uploads;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Rows that follow each other.
     *
     * @param from where the first begins, or blank lines before it
     * @param next where whatever follows them begins
     * @param last whether nothing does
     */
    record Batch(Place from, List<Row> rows, Place next, boolean last) {

        Batch {
            rows = List.copyOf(rows);
        }
    }

    @Transactional
    public Optional<Import.Working> take(UUID worker) {
        Instant now = clock.instant();
        return imports.take(worker, now, now.plus(settings.lease()));
    }

    /**
     * False when the import is not this worker's any more, or stands elsewhere: then nothing is
     * done.
     */
    @Transactional
    public boolean keep(
            UUID worker, Import.Begun begun, Narrative words, Batch batch, Instant since) {
        Import.Working working = imports.holdForWork(begun.id(), worker).orElse(null);
        if (working == null || !working.progress().place().equals(batch.from())) {
            return false;
        }
        List<LineOutcome> outcomes = raising.raise(begun, words, batch.rows());
        imports.record(begun, outcomes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Import.Working reached =
                working.reached(
                        working.progress()
                                .plus(outcomes, batch.next(), Duration.between(since, now)));
        if (batch.last()) {
            imports.record(reached.finished(now));
            uploads.discard(reached.file().upload());
            sealing.destroyKey(begun.id());
        } else {
            imports.record(reached);
            imports.keepAtIt(begun.id(), worker, now.plus(settings.lease()));
        }
        return true;
    }
}
