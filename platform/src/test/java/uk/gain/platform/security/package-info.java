/** Tests of what {@code uk.gain.platform.security} guarantees. */
@NullMarked
package uk.gain.platform.security;

import org.jspecify.annotations.NullMarked;
