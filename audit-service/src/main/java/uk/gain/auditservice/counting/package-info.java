/**
 * Completeness, counted: broker, entries, sequences, published checkpoints, deliveries and what
 * waits to be published are compared with one another. Shares no code with the writer.
 */
@NullMarked
package uk.gain.auditservice.counting;

import org.jspecify.annotations.NullMarked;
