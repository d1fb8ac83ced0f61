package uk.gain.agencygateway.directory.model;

import java.util.Optional;

/**
 * How an agency's settings stand.
 *
 * @param version of the directory's entry that is in force
 * @param askedFor the last wish, while the directory has not listed it
 */
public record Standing(long version, AgencySettings inForce, Optional<Wish> askedFor) {}
