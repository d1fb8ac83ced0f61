package uk.gain.platform.inbox;

import java.util.UUID;

/**
 * The place of an event in the history of its aggregate.
 *
 * @param sequence gap-free per aggregate, from 1
 */
public record Sequenced(UUID aggregateId, long sequence) {}
