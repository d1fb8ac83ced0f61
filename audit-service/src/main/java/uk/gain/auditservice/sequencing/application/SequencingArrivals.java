package uk.gain.auditservice.sequencing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.auditservice.entry.CanonicalEntry;
import uk.gain.auditservice.entry.Entry;
import uk.gain.auditservice.entry.Happening;
import uk.gain.auditservice.entry.Source;
import uk.gain.auditservice.finding.application.IndexingEntries;
import uk.gain.auditservice.log.application.GrowingLog;
import uk.gain.auditservice.log.model.NewEntry;
import uk.gain.auditservice.sequencing.model.Arrival;
import uk.gain.auditservice.sequencing.model.Leadership;
import uk.gain.auditservice.sequencing.model.OwnLookUps;
import uk.gain.auditservice.sequencing.model.Place;
import uk.gain.auditservice.sequencing.model.Positions;

/**
 * Puts arrivals into the log: entries, tree, index and positions in one transaction, so that a
 * crash at any moment loses none and doubles none.
 */
@Service
public class SequencingArrivals {

    private final GrowingLog log;
    private final IndexingEntries index;
    private final Positions positions;
    private final OwnLookUps ownLookUps;
    private final TellingHappenings happenings;
    private final Clock clock;

    SequencingArrivals(
            GrowingLog log,
            IndexingEntries index,
            Positions positions,
            OwnLookUps ownLookUps,
            TellingHappenings happenings,
            Clock clock) {
        this.log = log;
        this.index = index;
        this.positions = positions;
        this.ownLookUps = ownLookUps;
        this.happenings = happenings;
        this.clock = clock;
    }

    /**
     * Appends what arrived, and the auditors' look-ups that wait.
     *
     * @param from the size of the log as the sequencer left it
     * @return the new size
     * @throws uk.gain.auditservice.sequencing.model.LeadershipLost if another sequencer leads now
     * @throws uk.gain.auditservice.log.model.LogMoved if another sequencer appended since
     */
    @Transactional
    public long append(Leadership.Held held, long from, List<Arrival> arrived, int most) {
        held.confirm();
        List<Arrival> arrivals = new ArrayList<>(arrived);
        arrivals.addAll(ownLookUps.take(Math.max(1, most - arrived.size())));
        if (arrivals.isEmpty()) {
            return from;
        }
        List<Entry> entries = entries(from, arrivals);
        log.append(from, entries.stream().map(SequencingArrivals::newEntry).toList());
        index.add(entries);
        positions.advance(next(arrived));
        return from + entries.size();
    }

    private List<Entry> entries(long from, List<Arrival> arrivals) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Happening> told = happenings.tell(arrivals);
        List<Entry> entries = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            int place = entries.size();
            entries.add(
                    new Entry(
                            from + place,
                            told.get(place),
                            arrival.source(),
                            digest(arrival),
                            arrival.brokerTime(),
                            now));
        }
        return entries;
    }

    private static @Nullable String digest(Arrival arrival) {
        return arrival instanceof Arrival.Arrived arrived && arrived.value() != null
                ? CanonicalEntry.sha256(arrived.value())
                : null;
    }

    private static NewEntry newEntry(Entry entry) {
        Source source = entry.source();
        return new NewEntry(
                CanonicalEntry.bytes(entry), source.topic(), source.partition(), source.offset());
    }

    private static Map<Place, Long> next(List<Arrival> arrived) {
        Map<Place, Long> next = new HashMap<>();
        for (Arrival arrival : arrived) {
            long after =
                    switch (arrival) {
                        case Arrival.Arrived(Source source, _, _, _) -> source.offset() + 1;
                        case Arrival.Missing(_, long until, _) -> until;
                    };
            next.put(new Place(arrival.source().topic(), arrival.source().partition()), after);
        }
        return next;
    }
}
