package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/** The content was erased: nothing can be added to it, and nobody can read it again. */
public record KeyDestroyed(Instant at) implements Decision, SealingResult {}
