/** Tests of what {@code uk.gain.platform.cipher} guarantees. */
@NullMarked
package uk.gain.platform.cipher;

import org.jspecify.annotations.NullMarked;
