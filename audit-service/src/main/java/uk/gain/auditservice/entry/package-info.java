/**
 * What one row of the trail says, and its exact bytes. Never content, never personal data, never
 * keys.
 */
@NullMarked
package uk.gain.auditservice.entry;

import org.jspecify.annotations.NullMarked;
