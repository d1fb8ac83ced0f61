package uk.gain.referralservice.directory.model;

import java.util.Set;

/** The legal gateways that there are rules for: an agency can be listed with these only. */
public interface KnownPowers {

    /** The ids of all, also of those that do not count any more. */
    Set<String> ids();
}
