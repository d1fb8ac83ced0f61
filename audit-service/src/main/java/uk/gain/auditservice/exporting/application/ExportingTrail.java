package uk.gain.auditservice.exporting.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.exporting.model.Format;
import uk.gain.auditservice.exporting.model.Heading;
import uk.gain.auditservice.finding.application.LookUp;
import uk.gain.auditservice.finding.model.EntryIndex;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.auditservice.log.application.ProvingEntries;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;

/**
 * Hands the trail out, as far as the served checkpoint covers it. How many entries that are is
 * known beforehand, because what a checkpoint covers does not change any more.
 */
@Service
@Transactional
public class ExportingTrail {

    private static final int BATCH = 64;

    private final EntryIndex index;
    private final ProvingEntries proving;
    private final AccessEvents accesses;

    ExportingTrail(EntryIndex index, ProvingEntries proving, AccessEvents accesses) {
        this.index = index;
        this.proving = proving;
        this.accesses = accesses;
    }

    /** Records the export. Empty as long as nothing has been signed. */
    public Optional<Export> begin(LookUp lookUp, Search search, Format format) {
        return proving.servedCheckpoint()
                .map(checkpoint -> begin(lookUp, search, format, checkpoint));
    }

    private Export begin(LookUp lookUp, Search search, Format format, Checkpoint checkpoint) {
        long entries = index.count(search, checkpoint.head().size());
        accesses.record(lookUp.caller(), access(lookUp, search, format, entries, checkpoint));
        Heading heading =
                new Heading(
                        lookUp.purpose(),
                        search.criteria().stream().map(Search.Criterion::toString).toList(),
                        entries,
                        checkpoint);
        return new Export(heading, format, after -> batch(search, checkpoint, after));
    }

    private List<Export.Proven> batch(Search search, Checkpoint checkpoint, long after) {
        List<Found> found =
                index.oldest(search, after, BATCH).stream()
                        .filter(entry -> entry.index() < checkpoint.head().size())
                        .toList();
        List<List<Hash>> proofs =
                proving.proofs(checkpoint, found.stream().map(Found::index).toList());
        List<Export.Proven> proven = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            proven.add(new Export.Proven(found.get(at), proofs.get(at)));
        }
        return proven;
    }

    /** What was asked is part of the record. */
    private static Access access(
            LookUp lookUp, Search search, Format format, long entries, Checkpoint checkpoint) {
        Stream<String> asked = search.asked(entries > 0);
        Access access =
                Access.allowed(
                                Operation.DISCLOSURE,
                                "export",
                                Justification.valueOf(lookUp.purpose().name()),
                                lookUp.source())
                        .at(String.valueOf(checkpoint.head().size()))
                        .to(List.of(lookUp.caller().organisation()))
                        .showing(
                                Stream.concat(
                                                Stream.of("format=" + format, "entries=" + entries),
                                                asked)
                                        .toList());
        UUID referralId = search.referralId();
        return referralId == null ? access : access.in(referralId);
    }
}
