package uk.gain.referralservice.lifecycle.model;

/** What came of sealing something under a key that was kept before. */
public sealed interface SealingResult permits Sealed, KeyDestroyed {}
