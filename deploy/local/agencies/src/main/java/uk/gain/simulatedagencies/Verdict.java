package uk.gain.simulatedagencies;

/** What an agency makes of a request. */
enum Verdict {
    HIT,
    NO_HIT,
    REFUSED,

    /** Takes delivery and says nothing, so that its request becomes overdue. */
    SILENCE
}
