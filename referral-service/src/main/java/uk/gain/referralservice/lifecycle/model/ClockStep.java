package uk.gain.referralservice.lifecycle.model;

/** How far a request's present limit was followed; a new limit starts again. */
public enum ClockStep {
    /** Nothing was said of it. */
    WITHIN_TIME,
    /** That it passed was said. */
    OVERDUE,
    /** That it was taken to the next level was said. */
    ESCALATED,
    /** Nothing more can come of it. */
    OVER
}
