/** Tests of what {@code uk.gain.platform.idempotency} guarantees. */
@NullMarked
package uk.gain.platform.idempotency;

import org.jspecify.annotations.NullMarked;
