/** Hosts, endpoints, keys and deliveries in PostgreSQL. */
@NullMarked
package uk.gain.agencygateway.webhooks.store;

import org.jspecify.annotations.NullMarked;
