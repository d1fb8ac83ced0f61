package uk.gain.agencygateway.requests.model;

import java.util.UUID;

/** One referral as sent to one agency. */
public record RequestId(UUID value) {}
