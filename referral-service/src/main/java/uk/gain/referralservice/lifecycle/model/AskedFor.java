package uk.gain.referralservice.lifecycle.model;

import java.util.Set;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.powers.model.LawfulPurpose;

/**
 * What is asked for in a request, as far as the legal gateway that it needs depends on it.
 *
 * @param wanted categories of information, those by which the agency was found included; empty:
 *     anything the agency holds
 */
public record AskedFor(AgencyCode agency, LawfulPurpose purpose, Set<InformationCategory> wanted) {

    public AskedFor {
        wanted = Set.copyOf(wanted);
    }
}
