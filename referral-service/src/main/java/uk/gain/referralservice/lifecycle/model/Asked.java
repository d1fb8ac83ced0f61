package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import uk.gain.referralservice.directory.model.AgencyCode;

/**
 * What is asked of one agency, and until when.
 *
 * @param respondBy answer by, up to and including this instant
 */
public record Asked(RequestId id, ReferralId referral, AgencyCode agency, Instant respondBy) {}
