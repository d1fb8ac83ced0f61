package uk.gain.agencygateway.requests.model;

import java.util.Map;
import java.util.Set;

/** Port: which agencies the directory lists. */
public interface Directory {

    /** Whether each of these agencies is enabled; agencies that are not listed are left out. */
    Map<AgencyCode, Boolean> enabled(Set<AgencyCode> agencies);
}
