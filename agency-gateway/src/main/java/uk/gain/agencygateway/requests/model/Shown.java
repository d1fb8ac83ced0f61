package uk.gain.agencygateway.requests.model;

/** The content, as it may now leave: every fact that showing it makes is recorded. */
public record Shown(Request request, Asked asked) implements Fetched {}
