package uk.gain.auditservice.sequencing.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import uk.gain.auditservice.log.application.GrowingLog;
import uk.gain.auditservice.sequencing.model.Arrival;
import uk.gain.auditservice.sequencing.model.Happenings;
import uk.gain.auditservice.sequencing.model.Leadership;
import uk.gain.auditservice.sequencing.model.Place;
import uk.gain.auditservice.sequencing.model.Positions;

/** What the leading sequencer does: append in one transaction, sign in the next. */
@Service
public class LeadingTheLog {

    private final GrowingLog log;
    private final Positions positions;
    private final SequencingArrivals sequencing;
    private final SigningCheckpoints signing;
    private final Happenings happenings;

    LeadingTheLog(
            GrowingLog log,
            Positions positions,
            SequencingArrivals sequencing,
            SigningCheckpoints signing,
            Happenings happenings) {
        this.log = log;
        this.positions = positions;
        this.sequencing = sequencing;
        this.signing = signing;
        this.happenings = happenings;
    }

    /** How far each partition is in the log. */
    public Map<Place, Long> positions() {
        return positions.all();
    }

    /** Understands what arrived as when it is appended, and forgets it. */
    public void rehearse(List<Arrival> arrived) {
        arrived.forEach(happenings::of);
    }

    /** Where the log stands, after what a predecessor committed but did not sign is signed. */
    public Standing takeOver() {
        signing.signNewest();
        long size = log.size();
        return new Standing(size, positions.all());
    }

    /**
     * The new size, committed and signed; if nothing arrived, a heartbeat when it is time for one.
     */
    public long append(Leadership.Held held, long from, List<Arrival> arrived, int most) {
        long size = sequencing.append(held, from, arrived, most);
        if (size > from) {
            signing.signNewest();
        } else {
            signing.signAnewInSilence();
        }
        return size;
    }

    /** Where the log stands: how many entries it has, and what comes next. */
    public record Standing(long size, Map<Place, Long> positions) {}
}
