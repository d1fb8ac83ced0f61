package uk.gain.agencygateway.requests.model;

/** The agency's records match: the content can be fetched, and people are told. */
public record Matching(Request request) implements Declared {}
