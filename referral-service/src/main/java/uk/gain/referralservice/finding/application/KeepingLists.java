package uk.gain.referralservice.finding.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.platform.identity.Ids;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.FoundReferrals;
import uk.gain.referralservice.finding.model.SavedList;
import uk.gain.referralservice.finding.model.SavedLists;
import uk.gain.referralservice.finding.model.Saving;
import uk.gain.referralservice.finding.model.WaitingDrafts;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/**
 * The lists a co-ordinator works by, with how much waits in each. Counts are numbers only and
 * nobody's data: looking at them is not recorded.
 */
@Service
public class KeepingLists {

    /** Nobody counts further by eye. */
    public static final int MOST_COUNTED = 1_000;

    private static final int MOST_LISTS = 20;

    private final FoundReferrals found;
    private final SavedLists saved;
    private final WaitingDrafts drafts;
    private final Clock clock;

    KeepingLists(FoundReferrals found, SavedLists saved, WaitingDrafts drafts, Clock clock) {
        this.found = found;
        this.saved = saved;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * How much waits in the lists everybody has, and in those the co-ordinator keeps.
     *
     * @param drafts submitted, and waiting to be raised or returned
     */
    public record Counted(
            Map<WorkList, Integer> workLists, Map<SavedList, Integer> savedLists, int drafts) {}

    @Transactional(readOnly = true)
    public Counted counted(Coordinator by) {
        Instant now = clock.instant();
        Map<SavedList, Integer> own = new LinkedHashMap<>();
        for (SavedList list : saved.of(by)) {
            own.put(list, found.count(by, list.filter(), null, MOST_COUNTED, now));
        }
        return new Counted(
                new EnumMap<>(found.counts(by, MOST_COUNTED, now)),
                own,
                drafts.count(by.rocu(), MOST_COUNTED));
    }

    @Transactional(readOnly = true)
    public Optional<SavedList> find(Coordinator by, UUID id) {
        return saved.find(by, id);
    }

    @Transactional
    public Saving save(Coordinator by, String name, Filter filter) {
        List<SavedList> own = saved.of(by);
        if (own.size() >= MOST_LISTS) {
            return new Saving.TooMany(MOST_LISTS);
        }
        SavedList list =
                new SavedList(
                        Ids.next(), name, filter, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return saved.add(by, list) ? new Saving.Saved(list) : new Saving.NameTaken();
    }

    /** False when the co-ordinator keeps no such list. */
    @Transactional
    public boolean remove(Coordinator by, UUID id) {
        return saved.remove(by, id);
    }
}
