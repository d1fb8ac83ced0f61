package uk.gain.referralservice.capacity.model;

import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.model.RequestId;

/**
 * A request that is about to be made and needs a place.
 *
 * @param safeguarding it passes the queue
 */
public record Applicant(RequestId request, AgencyCode agency, Rank rank, boolean safeguarding) {}
