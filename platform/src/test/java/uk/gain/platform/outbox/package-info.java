/** Tests of what {@code uk.gain.platform.outbox} guarantees. */
@NullMarked
package uk.gain.platform.outbox;

import org.jspecify.annotations.NullMarked;
