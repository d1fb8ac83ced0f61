/**
 * Requests in PostgreSQL: set-based SQL, the agency in every where clause that an agency can reach.
 */
@NullMarked
package uk.gain.agencygateway.requests.store;

import org.jspecify.annotations.NullMarked;
