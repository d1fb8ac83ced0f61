/** The use cases on a real PostgreSQL, without the rest of the service. */
@NullMarked
package uk.gain.agencygateway.requests.application;

import org.jspecify.annotations.NullMarked;
