/** The exchange under test: one for all tests of this JVM, every part a process of its own. */
@NullMarked
package uk.gain.endtoend.exchange;

import org.jspecify.annotations.NullMarked;
