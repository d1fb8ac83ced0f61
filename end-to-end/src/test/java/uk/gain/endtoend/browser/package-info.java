/** People who use the pages in a real browser: what they see, and whether everybody could. */
@NullMarked
package uk.gain.endtoend.browser;

import org.jspecify.annotations.NullMarked;
