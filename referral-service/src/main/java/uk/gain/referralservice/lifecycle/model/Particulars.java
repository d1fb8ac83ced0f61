package uk.gain.referralservice.lifecycle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;

/**
 * What a referral says openly: nothing of it identifies a subject.
 *
 * @param requestingUnit code of the force or team on whose behalf it is raised
 * @param requestingUnitReference the unit's own reference, opaque; absent when it has none
 * @param operation the named set of referrals it is worked with; absent when worked alone
 */
public record Particulars(
        String requestingUnit,
        @Nullable String requestingUnitReference,
        Classification classification,
        Urgency urgency,
        ThreatArea threatArea,
        List<Criterion> criteria,
        List<InformationCategory> categories,
        boolean safeguarding,
        boolean covert,
        @Nullable String operation) {

    public Particulars {
        criteria = List.copyOf(criteria);
        categories = List.copyOf(categories);
    }
}
