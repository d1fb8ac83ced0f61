/** The feed in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.changes.store;

import org.jspecify.annotations.NullMarked;
