package uk.gain.agencygateway.requests.model;

/** The data key has not arrived yet: the same command will work a little later. */
public record KeyNotHere()
        implements Sealing,
                Opening,
                Reading,
                Outcome,
                Fetched,
                DocumentSealing,
                Uploaded,
                Handed,
                Declared {}
