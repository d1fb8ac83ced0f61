/** Tests of what {@code uk.gain.platform.inbox} guarantees. */
@NullMarked
package uk.gain.platform.inbox;

import org.jspecify.annotations.NullMarked;
