package uk.gain.referralservice.reporting.model;

/** By what figures are told apart. */
public enum Dimension {
    /** The force or team on whose behalf a referral was raised. */
    UNIT,
    /** The regional unit that raised it. */
    ROCU,
    /** The agency that was asked. */
    AGENCY,
    THREAT_AREA,
    /** The month, in London, in which the referral was raised. */
    MONTH
}
