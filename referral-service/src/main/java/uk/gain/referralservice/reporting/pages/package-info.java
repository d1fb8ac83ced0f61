/** Figures as pages: charts drawn on the server, and the same numbers in tables. */
@NullMarked
package uk.gain.referralservice.reporting.pages;

import org.jspecify.annotations.NullMarked;
