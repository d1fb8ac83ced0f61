package uk.gain.referralservice.directory.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every agency of the directory, enabled or not. */
public interface Agencies {

    /** In order of their codes. */
    List<Agency> all();

    Optional<Agency> find(AgencyCode code);

    /** Those that exist; the others are left out. */
    List<Agency> findAll(Collection<AgencyCode> codes);

    /** All that hold every one of these, enabled or not, in order of their codes. */
    List<Agency> holdingAll(Set<InformationCategory> categories);

    /**
     * Keeps those that are not listed yet and returns exactly these; the others stay as they are.
     */
    List<Listed> addMissing(List<Listed> listed);
}
