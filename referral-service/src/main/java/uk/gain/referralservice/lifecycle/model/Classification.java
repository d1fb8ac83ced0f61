package uk.gain.referralservice.lifecycle.model;

/**
 * The Government Security Classifications. Whatever is above OFFICIAL-SENSITIVE has no place here.
 */
public enum Classification {
    OFFICIAL(true),
    OFFICIAL_SENSITIVE(true),
    SECRET(false),
    TOP_SECRET(false);

    private final boolean admitted;

    Classification(boolean admitted) {
        this.admitted = admitted;
    }

    /** Whether the exchange may hold it: up to and including OFFICIAL-SENSITIVE. */
    public boolean admitted() {
        return admitted;
    }
}
