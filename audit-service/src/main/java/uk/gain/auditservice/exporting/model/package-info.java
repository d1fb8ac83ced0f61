/** What an export looks like, byte for byte, as NDJSON and as CSV. */
@NullMarked
package uk.gain.auditservice.exporting.model;

import org.jspecify.annotations.NullMarked;
