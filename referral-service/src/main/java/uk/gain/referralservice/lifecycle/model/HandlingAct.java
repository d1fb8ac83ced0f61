package uk.gain.referralservice.lifecycle.model;

/** What a holder wants to do with content beyond reading it. */
public enum HandlingAct {
    /** To another desk of the same organisation. */
    FORWARD,
    /** Out of the exchange, into a file. */
    EXPORT,
    /** Onto paper. */
    PRINT,
    /** Something is done because of it. */
    ACT_UPON,
    /** To another organisation. */
    SHARE_ONWARD;

    /** Whether it goes to somebody. */
    public boolean hasRecipient() {
        return this == FORWARD || this == SHARE_ONWARD;
    }
}
