package uk.gain.auditservice.sequencing.model;

/** Reads what a record tells. Never fails for what it holds: what cannot be read happened too. */
public interface Happenings {

    Told of(Arrival arrival);
}
