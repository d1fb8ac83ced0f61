package uk.gain.referralservice.directory.model;

import java.util.List;

/** Tells every other party what the directory now says. */
public interface Announcing {

    /** MUST be called in the transaction that keeps the agencies. */
    void listed(List<Listed> listed);
}
