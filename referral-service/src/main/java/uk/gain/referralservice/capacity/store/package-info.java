/** Places and queues in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.capacity.store;

import org.jspecify.annotations.NullMarked;
