/**
 * How much one organisation may ask of one instance of a service. Reading and writing are counted
 * apart, in memory, and told in the headers of draft-ietf-httpapi-ratelimit-headers.
 */
@NullMarked
package uk.gain.platform.ratelimits;

import org.jspecify.annotations.NullMarked;
