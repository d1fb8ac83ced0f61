/** Growing, signing and proving the log. */
@NullMarked
@NamedInterface("application")
package uk.gain.auditservice.log.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
