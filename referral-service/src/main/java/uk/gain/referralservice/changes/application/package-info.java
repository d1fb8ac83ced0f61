/** Numbering changes, and reading them as long as one may. */
@NullMarked
@NamedInterface("application")
package uk.gain.referralservice.changes.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
