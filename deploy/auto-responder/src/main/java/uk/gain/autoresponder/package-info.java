/**
 * A program that an agency points at its own database: it compares tokens of what is asked with
 * tokens of what the agency holds, answers NO_HIT by itself, and leaves everything else to people.
 */
@NullMarked
package uk.gain.autoresponder;

import org.jspecify.annotations.NullMarked;
