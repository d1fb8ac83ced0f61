/**
 * Deny by default: a valid token for this service, and a membership from this service's own
 * directory, or nothing. Every denial of a known caller is an access event.
 */
@NullMarked
package uk.gain.platform.security;

import org.jspecify.annotations.NullMarked;
