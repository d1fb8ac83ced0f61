/** Tests of what {@code uk.gain.platform.problems} guarantees. */
@NullMarked
package uk.gain.platform.problems;

import org.jspecify.annotations.NullMarked;
