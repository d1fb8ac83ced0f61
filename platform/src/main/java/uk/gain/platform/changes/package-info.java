/**
 * Feeds of what changed, numbered in the order of commits so that a reader can go on from the last
 * number it has seen: what keeps them numbered, and what follows them live.
 */
@NullMarked
package uk.gain.platform.changes;

import org.jspecify.annotations.NullMarked;
