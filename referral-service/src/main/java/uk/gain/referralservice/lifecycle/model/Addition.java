package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/**
 * Information added to a referral after it was raised.
 *
 * @param content only what is new; words that are empty add nothing
 */
public record Addition(Instant at, Content content) {}
