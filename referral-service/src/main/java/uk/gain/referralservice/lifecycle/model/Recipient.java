package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * One agency that is asked.
 *
 * @param respondBy answer by, up to and including this instant
 */
public record Recipient(
        RequestId request, AgencyCode agency, String agencyName, Instant respondBy) {}
