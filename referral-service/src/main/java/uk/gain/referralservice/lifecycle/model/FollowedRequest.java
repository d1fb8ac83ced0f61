package uk.gain.referralservice.lifecycle.model;

import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.powers.model.LegalGateway;

/**
 * A request as its co-ordinator follows it.
 *
 * @param overdue as of the moment it was looked up
 * @param contentAvailable whether the agency sent anything sealed that can be opened
 * @param under the rule it was made under; absent for requests made before rules were kept
 */
public record FollowedRequest(
        Request request,
        String agencyName,
        boolean overdue,
        boolean contentAvailable,
        @Nullable LegalGateway under) {}
