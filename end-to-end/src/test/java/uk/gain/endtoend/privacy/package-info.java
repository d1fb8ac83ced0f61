/** Where personal data must not be found. */
@NullMarked
package uk.gain.endtoend.privacy;

import org.jspecify.annotations.NullMarked;
