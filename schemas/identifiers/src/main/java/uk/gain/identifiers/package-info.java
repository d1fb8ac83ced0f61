/**
 * Identifiers as people write them, brought to one way of writing each; and tokens of them under a
 * key, so that two sides that follow these rules can compare without showing. The rules of version
 * 1 never change: what must change becomes another version.
 */
@NullMarked
package uk.gain.identifiers;

import org.jspecify.annotations.NullMarked;
