/** Numbering changes, and reading them. */
@NullMarked
@NamedInterface("application")
package uk.gain.agencygateway.changes.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
