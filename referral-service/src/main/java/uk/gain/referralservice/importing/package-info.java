/**
 * Many nominals at once: a file is taken in, sealed, and raised row by row, each row once, whatever
 * happens on the way.
 */
@NullMarked
package uk.gain.referralservice.importing;

import org.jspecify.annotations.NullMarked;
