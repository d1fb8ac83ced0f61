package uk.gain.agencygateway.directory.model;

/** Port: tells the directory's owner, and the record of accesses, what an agency asked for. */
public interface Announcements {

    /** MUST be called in the transaction that keeps the wish. */
    void announce(Wish wish);
}
