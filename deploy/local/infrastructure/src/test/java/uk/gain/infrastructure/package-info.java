/** Each part really starts, and what it was given survives {@code kill -9}. */
@NullMarked
package uk.gain.infrastructure;

import org.jspecify.annotations.NullMarked;
