package uk.gain.agencygateway.directory.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: the agencies known here. */
public interface Agencies {

    /** Keeps each agency with exactly these members, unless a higher version is kept already. */
    void keep(List<Agency> agencies);

    /** Forgets the agencies and all their members. */
    void forget(Collection<String> codes);

    /**
     * Whom the subject acts for: where two agencies name it, the one listed last. Empty for
     * strangers, and for members of a disabled agency.
     */
    Optional<Agency.Membership> membership(String subject);

    /**
     * Subjects of the officers who act for the agency, in order: those whom another agency that was
     * listed later names as its own are left out, and all of them while it is disabled.
     */
    List<String> officers(String code);

    /** Whether each of these agencies is enabled; agencies that are not listed are left out. */
    Map<String, Boolean> enabled(Collection<String> codes);
}
