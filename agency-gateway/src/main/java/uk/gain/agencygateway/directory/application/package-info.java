/** Keeping the directory up to date; the only place that opens transactions. */
@NullMarked
@NamedInterface("application")
package uk.gain.agencygateway.directory.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
