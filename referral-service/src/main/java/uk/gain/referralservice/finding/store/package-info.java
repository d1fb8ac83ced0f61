/** Finding in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.finding.store;

import org.jspecify.annotations.NullMarked;
