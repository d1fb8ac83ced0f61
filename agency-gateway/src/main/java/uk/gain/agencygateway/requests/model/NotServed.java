package uk.gain.agencygateway.requests.model;

/**
 * The content is not given: it was recalled, or nobody asks, or the agency compares blind and has
 * said of no record that it matches.
 */
public record NotServed(Request request) implements Fetched, Read, Handed {}
