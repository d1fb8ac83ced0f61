package uk.gain.agencygateway.requests.model;

/** The data key was destroyed: the content was erased and nobody can read or add to it again. */
public record KeyDestroyed()
        implements Sealing,
                Opening,
                Reading,
                Outcome,
                Fetched,
                DocumentSealing,
                Uploaded,
                Handed,
                Declared {}
