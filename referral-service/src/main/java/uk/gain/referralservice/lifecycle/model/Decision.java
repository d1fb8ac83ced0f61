package uk.gain.referralservice.lifecycle.model;

/** What came of a command. */
public sealed interface Decision
        permits Decided, ActionNotAvailable, NotAcceptable, KeyDestroyed, NotFound {}
