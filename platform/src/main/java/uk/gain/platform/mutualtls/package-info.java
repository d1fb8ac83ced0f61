/**
 * A second way in, for systems: TLS in which both sides show a certificate, ending in the service
 * itself, so that tokens can be compared with the certificate of the connection (RFC 8705).
 */
@NullMarked
package uk.gain.platform.mutualtls;

import org.jspecify.annotations.NullMarked;
