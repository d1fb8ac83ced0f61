/** The feed in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.agencygateway.changes.store;

import org.jspecify.annotations.NullMarked;
