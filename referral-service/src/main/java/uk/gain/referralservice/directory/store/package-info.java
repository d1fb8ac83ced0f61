/** The directory in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.directory.store;

import org.jspecify.annotations.NullMarked;
