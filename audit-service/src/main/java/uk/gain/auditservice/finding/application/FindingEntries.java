package uk.gain.auditservice.finding.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.finding.model.EntryIndex;
import uk.gain.auditservice.finding.model.EntryIndex.Activity;
import uk.gain.auditservice.finding.model.EntryIndex.Found;
import uk.gain.auditservice.finding.model.EntryIndex.Moment;
import uk.gain.auditservice.finding.model.ReadEntry;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.auditservice.finding.model.Sightings;
import uk.gain.auditservice.finding.model.Step;
import uk.gain.auditservice.log.application.ProvingEntries;
import uk.gain.auditservice.log.application.ServingTiles;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.ProofFile;
import uk.gain.auditservice.log.model.TilePath;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;

/** What auditors look up. If a look-up cannot be recorded, nothing is shown. */
@Service
@Transactional
public class FindingEntries {

    private static final int BATCH = 1_000;

    private final EntryIndex index;
    private final ProvingEntries proving;
    private final ServingTiles tiles;
    private final AccessEvents accesses;

    FindingEntries(
            EntryIndex index, ProvingEntries proving, ServingTiles tiles, AccessEvents accesses) {
        this.index = index;
        this.proving = proving;
        this.tiles = tiles;
        this.accesses = accesses;
    }

    /** The newest first. */
    public List<Found> find(LookUp lookUp, Search search, long before, int most) {
        List<Found> found = index.newest(search, before, most);
        Access access = access(lookUp, "trail").showing(search.asked(!found.isEmpty()).toList());
        UUID referralId = search.referralId();
        record(lookUp, referralId == null ? access : access.in(referralId));
        return found;
    }

    /** Everything about one referral, the oldest first. */
    public List<Found> trail(LookUp lookUp, UUID referralId, Search search, long after, int most) {
        record(lookUp, access(lookUp, "trail").of(referralId.toString()).in(referralId));
        return index.oldest(search.about(referralId), after, most);
    }

    /** What happened to one referral in all services, in the order in which it happened. */
    public List<Step> story(LookUp lookUp, UUID referralId, Moment after, int most) {
        record(lookUp, access(lookUp, "story").of(referralId.toString()).in(referralId));
        return index.byTime(referralId, after, most).stream()
                .map(ReadEntry::of)
                .map(Step::of)
                .toList();
    }

    /** Who has seen one referral. Reads its whole trail. */
    public Sightings sightings(LookUp lookUp, UUID referralId) {
        record(lookUp, access(lookUp, "sightings").of(referralId.toString()).in(referralId));
        Sightings sightings = new Sightings();
        long after = -1;
        for (List<Found> batch = batch(referralId, after);
                !batch.isEmpty();
                batch = batch(referralId, after)) {
            batch.stream().map(ReadEntry::of).forEach(sightings::add);
            after = batch.getLast().index();
        }
        return sightings;
    }

    /**
     * What one person or system did, counted. Who is named in the record only if they are known.
     */
    public List<Activity> activity(LookUp lookUp, String actor) {
        List<Activity> activity = index.activity(actor);
        Access access = access(lookUp, "activity");
        record(lookUp, activity.isEmpty() ? access : access.of(actor));
        return activity;
    }

    public Optional<Found> entry(LookUp lookUp, long entry) {
        record(lookUp, access(lookUp, "entry").of(String.valueOf(entry)));
        return index.at(entry);
    }

    /** Empty until a checkpoint covers the entry. */
    public Optional<ProofFile> proof(LookUp lookUp, long entry) {
        record(lookUp, access(lookUp, "proof").of(String.valueOf(entry)));
        return proving.proof(entry);
    }

    /** Empty for a tile that no checkpoint covers. */
    public Optional<byte[]> tile(LookUp lookUp, TilePath tile) {
        record(lookUp, access(lookUp, "tile").of(tile.path()));
        return tiles.tile(tile);
    }

    /** The one that is served; shown to everybody, so no look-up. */
    public Optional<Checkpoint> checkpoint() {
        return proving.servedCheckpoint();
    }

    private List<Found> batch(UUID referralId, long after) {
        return index.oldest(Search.trailOf(referralId), after, BATCH);
    }

    private void record(LookUp lookUp, Access access) {
        accesses.record(lookUp.caller(), access);
    }

    private static Access access(LookUp lookUp, String kind) {
        return Access.allowed(
                Operation.CONSULTATION,
                kind,
                Justification.valueOf(lookUp.purpose().name()),
                lookUp.source());
    }
}
