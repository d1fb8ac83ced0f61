/** The index that entries are found by. */
@NullMarked
package uk.gain.auditservice.finding.store;

import org.jspecify.annotations.NullMarked;
