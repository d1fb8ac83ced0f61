package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * One agency that is asked.
 *
 * @param respondBy answer by, up to and including this instant; provisional while held
 * @param held true when the agency's capacity is used up: queued until it is released
 */
public record Recipient(
        RequestId request, AgencyCode agency, String agencyName, Instant respondBy, boolean held) {

    /** One that is asked at once. */
    public Recipient(RequestId request, AgencyCode agency, String agencyName, Instant respondBy) {
        this(request, agency, agencyName, respondBy, false);
    }
}
