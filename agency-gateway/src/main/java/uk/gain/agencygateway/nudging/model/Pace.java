package uk.gain.agencygateway.nudging.model;

/** How often an agency wants to hear. */
public enum Pace {
    /** Soon after something happened, but never more often than every ten minutes. */
    AT_ONCE,
    /** At the full hour. */
    HOURLY,
    /** Once a day, at a time of the agency's choice. */
    DAILY
}
