/** What happens when something dies in the middle: nothing accepted is lost or done twice. */
@NullMarked
package uk.gain.endtoend.failures;

import org.jspecify.annotations.NullMarked;
