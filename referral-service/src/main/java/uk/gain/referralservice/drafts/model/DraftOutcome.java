package uk.gain.referralservice.drafts.model;

import java.util.List;
import uk.gain.referralservice.lifecycle.model.Objection;

/** What came of doing something about a draft. */
public sealed interface DraftOutcome {

    /** It was done; the draft as it is now. */
    record Done(UnitDraft draft, long version) implements DraftOutcome {}

    /** Somebody else changed it after it was seen; this is its version now. */
    record Moved(long version) implements DraftOutcome {}

    /** Its state does not allow it. */
    record NotAvailable(UnitDraft draft, DraftMove move) implements DraftOutcome {}

    /** Rules stand against what was written; each is named, and nothing was kept. */
    record Refused(List<Objection> objections) implements DraftOutcome {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** There is none of the person's unit or region; whether there is elsewhere is not told. */
    record NotFound() implements DraftOutcome {}
}
