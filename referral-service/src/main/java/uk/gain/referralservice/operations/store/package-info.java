/** Names of operations in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.operations.store;

import org.jspecify.annotations.NullMarked;
