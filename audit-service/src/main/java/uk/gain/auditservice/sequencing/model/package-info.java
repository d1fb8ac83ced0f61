/** What is sequenced, and what the sequencer must remember. */
@NullMarked
package uk.gain.auditservice.sequencing.model;

import org.jspecify.annotations.NullMarked;
