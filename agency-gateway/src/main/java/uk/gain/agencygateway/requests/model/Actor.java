package uk.gain.agencygateway.requests.model;

/** Who acts on a request from this side: somebody of its agency, or the exchange itself. */
public sealed interface Actor permits Party, Exchange {}
