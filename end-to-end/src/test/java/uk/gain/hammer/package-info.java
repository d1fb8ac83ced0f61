/** The hammer itself, small, so that it still works when it is wanted. */
@NullMarked
package uk.gain.hammer;

import org.jspecify.annotations.NullMarked;
