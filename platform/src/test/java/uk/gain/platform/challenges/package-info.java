/** Who is asked why, and what becomes of it. */
@NullMarked
package uk.gain.platform.challenges;

import org.jspecify.annotations.NullMarked;
