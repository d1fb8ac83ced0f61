package uk.gain.agencygateway.directory.model;

/** What an agency may be interested in. */
public enum ThreatArea {
    DRUG_TRAFFICKING,
    ECONOMIC_CRIME_AND_MONEY_LAUNDERING,
    COUNTY_LINES,
    CHILD_SEXUAL_EXPLOITATION_AND_ABUSE,
    MODERN_SLAVERY_AND_HUMAN_TRAFFICKING,
    CYBERCRIME,
    ORGANISED_ACQUISITIVE_CRIME,
    FIREARMS
}
