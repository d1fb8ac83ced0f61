package uk.gain.agencygateway.requests.model;

import java.util.List;

/** Port: who can be passed a request. */
public interface Colleagues {

    /** Subjects of the officers of an agency that is enabled, in order; a system is none. */
    List<String> officers(AgencyCode agency);
}
