/** Nudges as pages: an agency's settings, and what was refused, for operators. */
@NullMarked
package uk.gain.agencygateway.nudging.pages;

import org.jspecify.annotations.NullMarked;
