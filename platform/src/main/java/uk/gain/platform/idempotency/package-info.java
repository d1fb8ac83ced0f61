/**
 * A command that is repeated under its key takes effect once, and is answered with the first
 * answer, byte for byte.
 */
@NullMarked
package uk.gain.platform.idempotency;

import org.jspecify.annotations.NullMarked;
