/** Positions, the auditors' own look-ups, and the lock that only one sequencer holds. */
@NullMarked
package uk.gain.auditservice.sequencing.store;

import org.jspecify.annotations.NullMarked;
