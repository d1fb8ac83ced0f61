/** The log's tables. */
@NullMarked
package uk.gain.auditservice.log.store;

import org.jspecify.annotations.NullMarked;
