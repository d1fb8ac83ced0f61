/** A scanner that runs elsewhere, asked over its own protocol. */
@NullMarked
package uk.gain.agencygateway.requests.scanning;

import org.jspecify.annotations.NullMarked;
