/**
 * Agencies that answer by themselves, through the public API and nothing else, so that a local
 * exchange has someone to ask. The same agency answers the same request always in the same way;
 * what it was shown it neither keeps nor logs.
 */
@NullMarked
package uk.gain.simulatedagencies;

import org.jspecify.annotations.NullMarked;
