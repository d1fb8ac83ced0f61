package uk.gain.agencygateway.requests.model;

import java.util.UUID;

/** What a co-ordinator raised; the requests to all its agencies share it. */
public record ReferralId(UUID value) {}
