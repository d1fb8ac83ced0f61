package uk.gain.referralservice.operations.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.model.OperationReferrals.OfAgency;
import uk.gain.referralservice.lifecycle.model.RollUp;
import uk.gain.referralservice.operations.model.Operation;

/**
 * An operation with its one roll-up.
 *
 * @param created absent when referrals name it and nobody gave it a name
 * @param byAgency empty in lists
 */
public record OperationShown(
        String code,
        @Nullable Operation created,
        long referrals,
        RollUp rollUp,
        List<OfAgency> byAgency) {

    public OperationShown {
        byAgency = List.copyOf(byAgency);
    }

    /** What people call it: its code when nobody gave it a name. */
    public String name() {
        return created == null ? code : created.name();
    }
}
