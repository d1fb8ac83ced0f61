/**
 * What a service hears takes effect once and in order: effect and "seen" commit together, a repeat
 * is a no-op, and a record that cannot be applied is parked with everything that follows for its
 * key, so that no partition ever waits for it.
 */
@NullMarked
package uk.gain.platform.inbox;

import org.jspecify.annotations.NullMarked;
