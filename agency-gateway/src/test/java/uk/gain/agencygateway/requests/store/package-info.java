/** The store against a real PostgreSQL. */
@NullMarked
package uk.gain.agencygateway.requests.store;

import org.jspecify.annotations.NullMarked;
