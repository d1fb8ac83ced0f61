/** Setting nudges up and sending them; the only place that opens transactions. */
@NullMarked
package uk.gain.agencygateway.nudging.application;

import org.jspecify.annotations.NullMarked;
