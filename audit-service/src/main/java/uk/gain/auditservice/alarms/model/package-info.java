/** What is checked, what was found, and what became of it. */
@NullMarked
@NamedInterface("model")
package uk.gain.auditservice.alarms.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
