/** Nudges over HTTP: an agency's settings, and what was refused, for operators. */
@NullMarked
package uk.gain.agencygateway.nudging.web;

import org.jspecify.annotations.NullMarked;
