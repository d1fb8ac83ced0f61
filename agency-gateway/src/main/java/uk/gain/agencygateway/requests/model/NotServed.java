package uk.gain.agencygateway.requests.model;

/** The content is not given any more: it was recalled, or nobody asks. */
public record NotServed(Request request) implements Fetched {}
