package uk.gain.agencygateway.requests.model;

/** An agency's code in the directory, e.g. HMRC. */
public record AgencyCode(String value) {}
