package uk.gain.referralservice.drafts.model;

/** What can be done about a draft. */
public enum DraftMove {
    COMPLETE(Handler.Role.COORDINATOR),
    RETURN(Handler.Role.COORDINATOR),
    RAISE(Handler.Role.COORDINATOR),
    RESUBMIT(Handler.Role.REQUESTER),
    WITHDRAW(Handler.Role.REQUESTER);

    private final Handler.Role by;

    DraftMove(Handler.Role by) {
        this.by = by;
    }

    /** Who does it. */
    public Handler.Role by() {
        return by;
    }
}
