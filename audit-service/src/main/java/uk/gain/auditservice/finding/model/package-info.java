/** What is looked for, and for which purpose. */
@NullMarked
@NamedInterface("model")
package uk.gain.auditservice.finding.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
