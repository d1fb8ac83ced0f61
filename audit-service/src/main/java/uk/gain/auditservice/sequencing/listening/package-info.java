/** Reads topics record by record and understands every event of the contract. */
@NullMarked
package uk.gain.auditservice.sequencing.listening;

import org.jspecify.annotations.NullMarked;
