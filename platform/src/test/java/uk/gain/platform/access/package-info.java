/** Tests of what {@code uk.gain.platform.access} guarantees. */
@NullMarked
package uk.gain.platform.access;

import org.jspecify.annotations.NullMarked;
