package uk.gain.referralservice.limits.model;

import uk.gain.referralservice.lifecycle.model.Request;

/** What is due about a request whose limit may have passed. */
public sealed interface Due {

    /** Nothing yet. */
    record Nothing() implements Due {}

    /** Its limit passed unanswered. */
    record Overdue() implements Due {}

    /** It has been overdue for so long that it is taken to the next level. */
    record Escalation() implements Due {}

    /** It was not answered within its whole life. */
    record Lapse(Request.Awaited request) implements Due {}

    /** It ended without an answer: nothing will ever be due. */
    record Over() implements Due {}

    /** Whether anything is due cannot be said, because a calendar is not known far enough. */
    record NotKnown(String why) implements Due {}
}
