/**
 * Derives the log again from what is stored and names the first thing that is wrong. Shares no code
 * with the writer: an error there must not be able to hide itself here.
 */
@NullMarked
package uk.gain.auditservice.verifying;

import org.jspecify.annotations.NullMarked;
