package uk.gain.referralservice.finding.model;

/** What waits for a co-ordinator: lists that everybody has. */
public enum WorkList {
    /** A request is unanswered past its time. */
    OVERDUE,
    /** An agency sent content that nobody of the region has read. */
    HITS_TO_READ,
    /** An agency asked something and waits. */
    QUESTIONS_TO_ANSWER,
    /** Another referral asks about a subject of it, and nobody has dealt with that. */
    ALERTS
}
