/**
 * Has the log's checkpoints cosigned by witnesses: programs of other operators, which refuse
 * whatever does not continue what they cosigned before (c2sp.org/tlog-witness).
 */
@NullMarked
package uk.gain.auditservice.witnessing;

import org.jspecify.annotations.NullMarked;
