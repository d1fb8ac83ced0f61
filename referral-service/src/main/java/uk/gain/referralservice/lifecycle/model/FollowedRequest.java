package uk.gain.referralservice.lifecycle.model;

/**
 * A request as its co-ordinator follows it.
 *
 * @param overdue as of the moment it was looked up
 * @param contentAvailable whether the agency sent anything sealed that can be opened
 */
public record FollowedRequest(
        Request request, String agencyName, boolean overdue, boolean contentAvailable) {}
