/** Blinded subjects and alerts in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.deconfliction.store;

import org.jspecify.annotations.NullMarked;
