package uk.gain.agencygateway.requests.model;

/** The request's state does not allow the action; the request says what it allows. */
public record ActionNotAvailable(Request request, Action action)
        implements Outcome, Uploaded, Declared {}
