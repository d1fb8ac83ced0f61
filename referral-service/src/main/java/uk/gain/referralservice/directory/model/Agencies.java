package uk.gain.referralservice.directory.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every agency of the directory, enabled or not, with every version of its entry. */
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

    /** The newest version, with who listed it. */
    Optional<Listed> current(AgencyCode code);

    /** Newest first; at most {@code limit} of those before {@code before}. */
    List<Listed> versions(AgencyCode code, @Nullable Long before, int limit);

    /**
     * Lets nobody else change who acts for whom until the transaction ends: nobody can then come to
     * act for two agencies. MUST come before {@link #holdForUpdate}.
     */
    void holdMembers();

    /** The newest versions, held against everybody else until the transaction ends. */
    Map<AgencyCode, Listed> holdForUpdate(Collection<AgencyCode> codes);

    /** For which agency each of these acts; strangers are left out. */
    Map<String, AgencyCode> actsFor(Collection<String> subjects);

    /** Keeps the next version of each. MUST be held for update. */
    void record(List<Listed> listed);
}
