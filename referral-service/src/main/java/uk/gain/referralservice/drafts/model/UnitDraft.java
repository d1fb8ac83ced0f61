package uk.gain.referralservice.drafts.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.gain.referralservice.lifecycle.model.ReferralId;

/**
 * A draft referral of a requesting unit. Each state is a type; what can be done next is a method on
 * it. The table is in the description of the feature's package.
 */
public sealed interface UnitDraft {

    Origin origin();

    /** When it came into this state, or was completed in it. */
    Instant changedAt();

    /** Who brought it there, opaque. */
    String changedBy();

    /** What can be done about it now. */
    default Set<DraftMove> available() {
        return switch (this) {
            case Submitted _ ->
                    EnumSet.of(
                            DraftMove.COMPLETE,
                            DraftMove.RETURN,
                            DraftMove.RAISE,
                            DraftMove.WITHDRAW);
            case Returned _ -> EnumSet.of(DraftMove.RESUBMIT, DraftMove.WITHDRAW);
            case Raised _, Withdrawn _ -> EnumSet.noneOf(DraftMove.class);
        };
    }

    /** What this person can do about it now, in a fixed order. */
    default List<DraftMove> availableTo(Handler handler) {
        return available().stream().filter(move -> move.by() == handler.role()).toList();
    }

    /** The unit can still take it back. */
    sealed interface Open extends UnitDraft {

        default Withdrawn withdrawn(Handler by, Instant at) {
            return new Withdrawn(origin(), at, by.subject());
        }
    }

    /** It lies with the co-ordinator. */
    record Submitted(Origin origin, Instant changedAt, String changedBy) implements Open {

        public Submitted completed(Handler by, Instant at) {
            return new Submitted(origin, at, by.subject());
        }

        public Returned returned(Handler by, Instant at) {
            return new Returned(origin, at, by.subject());
        }

        public Raised raised(Handler by, Instant at, ReferralId referral, String reference) {
            return new Raised(origin, at, by.subject(), referral, reference);
        }
    }

    /** It lies with the unit again, which was told why. */
    record Returned(Origin origin, Instant changedAt, String changedBy) implements Open {

        public Submitted resubmitted(Handler by, Instant at) {
            return new Submitted(origin, at, by.subject());
        }
    }

    /** A referral came of it, which has the content now. */
    record Raised(
            Origin origin,
            Instant changedAt,
            String changedBy,
            ReferralId referral,
            String reference)
            implements UnitDraft {}

    /** The unit took it back, and its content was erased. */
    record Withdrawn(Origin origin, Instant changedAt, String changedBy) implements UnitDraft {}
}
