/** Counts in SQL, one statement for a whole table of figures. */
@NullMarked
package uk.gain.referralservice.reporting.store;

import org.jspecify.annotations.NullMarked;
