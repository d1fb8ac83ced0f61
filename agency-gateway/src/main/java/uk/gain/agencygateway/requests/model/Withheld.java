package uk.gain.agencygateway.requests.model;

/** The words are not shown: what was sent was recalled, and they are part of it. */
public record Withheld() implements Reading {}
