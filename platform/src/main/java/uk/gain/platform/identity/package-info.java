/** Who acts, and how things are named before they are stored. */
@NullMarked
package uk.gain.platform.identity;

import org.jspecify.annotations.NullMarked;
