package uk.gain.referralservice.lifecycle.model;

/** The part a subject plays (DPA 2018 s.38(3)). */
public enum SubjectRole {
    SUSPECT,
    CONVICTED,
    VICTIM,
    WITNESS,
    OTHER
}
