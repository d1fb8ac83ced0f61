/**
 * The log: an RFC 6962 tree in PostgreSQL, its signed checkpoints and its proofs. It can be added
 * to; it cannot be changed without a checkpoint telling.
 */
@NullMarked
package uk.gain.auditservice.log;

import org.jspecify.annotations.NullMarked;
