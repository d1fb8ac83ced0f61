package uk.gain.agencygateway.webhooks.model;

/** Port: the directory of agencies. */
public interface Agencies {

    boolean isListed(String agency);

    /** A disabled agency is told nothing. */
    boolean isEnabled(String agency);
}
