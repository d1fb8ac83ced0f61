/**
 * Model to Avro: the responses and accesses that leave through the outbox, and the content sealed
 * inside them.
 */
@NullMarked
package uk.gain.agencygateway.requests.publishing;

import org.jspecify.annotations.NullMarked;
