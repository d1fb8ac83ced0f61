package uk.gain.agencygateway.requests.model;

/** The agency has no such request: it does not exist, or is somebody else's. */
public record NotFound(RequestId request)
        implements Outcome, Fetched, Read, Uploaded, Handed, Declared {}
