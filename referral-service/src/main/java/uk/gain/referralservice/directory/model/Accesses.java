package uk.gain.referralservice.directory.model;

import java.util.List;

/** The record of who changed the directory, and who looked at its members and versions. */
public interface Accesses {

    /** MUST be called in the transaction that keeps the version. */
    void changed(Listed listed, String source);

    /**
     * MUST be called in the transaction that keeps them.
     *
     * @param rocus codes of the regions whose units or people changed
     */
    void unitsChanged(Party by, List<String> rocus, String source);

    /**
     * MUST be called in the transaction that authorised the look.
     *
     * @param fields what is shown: members or versions
     * @param source the operation, as a pattern
     */
    void consulted(Party by, AgencyCode agency, String fields, String source);
}
