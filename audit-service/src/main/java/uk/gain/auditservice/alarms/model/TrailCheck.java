package uk.gain.auditservice.alarms.model;

import java.util.Set;

/** One check; it is run again and again on a thread of its own. */
public interface TrailCheck {

    /** What it checks. A finding is of one of these. */
    Set<Check> checks();

    /**
     * Looks once. What is wrong is a finding; an exception means that nobody knows, and becomes an
     * alarm if it lasts.
     */
    Look look();
}
