/**
 * What belongs to one request can be followed through every record and log line that comes of it:
 * W3C trace context, taken over from the caller or begun here.
 */
@NullMarked
package uk.gain.platform.tracing;

import org.jspecify.annotations.NullMarked;
