package uk.gain.auditservice.counting.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gain.auditservice.alarms.model.Check;
import uk.gain.auditservice.alarms.model.Finding;
import uk.gain.auditservice.alarms.model.Look;
import uk.gain.auditservice.alarms.model.TrailCheck;

/** Offsets against entries, entries against records, sequences, deliveries against accesses. */
@Component
class CheckingEntries implements TrailCheck {

    private static final int MOST_BLOCKS = 50;

    private final CountingEntries counting;

    CheckingEntries(CountingEntries counting) {
        this.counting = counting;
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.ENTRIES, Check.SEQUENCES, Check.READS);
    }

    @Override
    public Look look() {
        List<Finding> findings = new ArrayList<>();
        String said = "Another instance counts";
        for (int block = 0; block < MOST_BLOCKS; block++) {
            Optional<CountingEntries.Block> counted = counting.countNext();
            if (counted.isEmpty()) {
                break;
            }
            said = counted.get().next() + " entries counted";
            findings.addAll(counted.get().findings());
            if (!counted.get().more()) {
                break;
            }
        }
        return new Look(said, findings);
    }
}
