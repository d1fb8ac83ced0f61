/** Tests of nudges. */
@NullMarked
package uk.gain.agencygateway.nudging.sending;

import org.jspecify.annotations.NullMarked;
