/** The simulated agencies against a small exchange in this JVM. */
@NullMarked
package uk.gain.simulatedagencies;

import org.jspecify.annotations.NullMarked;
