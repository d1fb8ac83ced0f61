/** Tests of nudges. */
@NullMarked
package uk.gain.agencygateway.nudging.store;

import org.jspecify.annotations.NullMarked;
