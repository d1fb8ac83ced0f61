/** Avro to model: what co-ordinators ask, and the keys to read it. */
@NullMarked
package uk.gain.agencygateway.requests.listening;

import org.jspecify.annotations.NullMarked;
