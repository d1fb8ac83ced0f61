/** What a person at the keyboard is told before anything starts. */
@NullMarked
package uk.gain.exchange;

import org.jspecify.annotations.NullMarked;
