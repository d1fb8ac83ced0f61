package uk.gain.agencygateway.requests.model;

/** The exchange itself, where it decides by what is stored and no person does. */
public record Exchange() implements Actor {}
