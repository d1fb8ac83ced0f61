/**
 * Puts every record of every topic, and every look-up of an auditor, into the log exactly once and
 * in the order of its source. One sequencer works at a time; others stand by.
 */
@NullMarked
package uk.gain.auditservice.sequencing;

import org.jspecify.annotations.NullMarked;
