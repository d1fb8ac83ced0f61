/** What the sequencer tells others, and the auditors' own accesses as Avro. */
@NullMarked
package uk.gain.auditservice.sequencing.publishing;

import org.jspecify.annotations.NullMarked;
