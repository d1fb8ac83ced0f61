/** What the provider promises, seen from outside: over HTTP, as a browser or a program would. */
@NullMarked
package uk.gain.identityprovider;

import org.jspecify.annotations.NullMarked;
