/** Importing, without Spring. */
@NullMarked
package uk.gain.referralservice.importing;

import org.jspecify.annotations.NullMarked;
