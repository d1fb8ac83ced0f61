package uk.gain.referralservice.lifecycle.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/**
 * What a referral says openly: nothing of it identifies a subject.
 *
 * @param requestingUnit code of the force or team on whose behalf it is raised
 * @param requestingUnitReference the unit's own reference, opaque; absent when it has none
 * @param operation the named set of referrals it is worked with; absent when worked alone
 * @param lawfulPurpose what the information is asked for, as the statutes tell purposes apart
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
        @Nullable String operation,
        LawfulPurpose lawfulPurpose) {

    public Particulars {
        criteria = List.copyOf(criteria);
        categories = List.copyOf(categories);
    }

    /** Of a referral that nobody scored: after every tier. */
    public static final int NO_TIER = 6;

    /** The best MoRiLE tier among the criteria, 1 (highest) to 5, or {@link #NO_TIER}. */
    public int tier() {
        return criteria.stream()
                .map(Criterion::morileTier)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(NO_TIER);
    }

    /** For the purpose that is meant where a referral does not say. */
    public Particulars(
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
        this(
                requestingUnit,
                requestingUnitReference,
                classification,
                urgency,
                threatArea,
                criteria,
                categories,
                safeguarding,
                covert,
                operation,
                LawfulPurpose.UNLESS_STATED);
    }
}
