package uk.gain.platform.inbox;

/** A decoded record, with where it came from. */
public record Received<V>(IncomingRecord origin, V value) {}
