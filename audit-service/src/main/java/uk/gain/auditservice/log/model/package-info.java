/** The tree, the checkpoint and the proof, byte for byte as RFC 6962 and C2SP define them. */
@NullMarked
@NamedInterface("model")
package uk.gain.auditservice.log.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
