/** Nothing is shown while the record is behind. */
@NullMarked
package uk.gain.platform.pushback;

import org.jspecify.annotations.NullMarked;
