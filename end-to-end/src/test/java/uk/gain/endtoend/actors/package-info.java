/** The people and systems that use the exchange, in the words of their work. */
@NullMarked
package uk.gain.endtoend.actors;

import org.jspecify.annotations.NullMarked;
