package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands in its agency's queue.
 *
 * @param position 1 is the next to be sent
 * @param expectedAt when it will be sent if the agency answers on as it did; absent when it has
 *     answered nothing lately that could be measured, or takes no requests at present
 */
public record Standing(int position, @Nullable Instant expectedAt) {}
