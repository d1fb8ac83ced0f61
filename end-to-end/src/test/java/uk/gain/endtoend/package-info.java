/**
 * A running exchange, driven from outside: over HTTP only, by people and systems with nothing in
 * their hands that a co-ordinator, an agency or an auditor does not have.
 */
@NullMarked
package uk.gain.endtoend;

import org.jspecify.annotations.NullMarked;
