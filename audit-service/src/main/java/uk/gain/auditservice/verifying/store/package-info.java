/** Reads the log's tables as they are. */
@NullMarked
package uk.gain.auditservice.verifying.store;

import org.jspecify.annotations.NullMarked;
