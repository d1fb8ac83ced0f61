package uk.gain.agencygateway.directory.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port: what agencies asked to have changed about themselves. */
public interface Wishes {

    /**
     * Keeps the wish in place of the agency's last and numbers it. Holds the agency's row until the
     * transaction ends, so that wishes are published in the order of their numbers.
     */
    Wish keep(Asker by, UUID eventId, AgencySettings settings, Instant askedAt);

    /** Empty for an agency that is not listed. */
    Optional<Standing> standing(String agency);
}
