package uk.gain.referralservice.importing.model;

import java.util.List;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/** What came of one row. */
public sealed interface LineOutcome {

    long line();

    record Raised(long line, NominalKey key, ReferralId referral, String reference)
            implements LineOutcome {}

    /** The same unit's same reference was raised before, under this reference number. */
    record Repeated(long line, String reference) implements LineOutcome {}

    record Bad(long line, List<Complaint> complaints) implements LineOutcome {

        public Bad {
            complaints = List.copyOf(complaints);
        }
    }
}
