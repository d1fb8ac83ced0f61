package uk.gain.referralservice.drafts.model;

/** The names of the states, as they are kept and told. */
public enum DraftState {
    SUBMITTED,
    RETURNED,
    RAISED,
    WITHDRAWN;

    public static DraftState of(UnitDraft draft) {
        return switch (draft) {
            case UnitDraft.Submitted _ -> SUBMITTED;
            case UnitDraft.Returned _ -> RETURNED;
            case UnitDraft.Raised _ -> RAISED;
            case UnitDraft.Withdrawn _ -> WITHDRAWN;
        };
    }
}
