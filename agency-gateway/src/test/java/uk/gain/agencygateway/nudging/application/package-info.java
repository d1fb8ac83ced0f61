/** Tests of nudges. */
@NullMarked
package uk.gain.agencygateway.nudging.application;

import org.jspecify.annotations.NullMarked;
