/** Tests of nudges. */
@NullMarked
package uk.gain.agencygateway.nudging.model;

import org.jspecify.annotations.NullMarked;
