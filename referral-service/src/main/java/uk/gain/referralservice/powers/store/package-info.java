/** The legal gateways in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.powers.store;

import org.jspecify.annotations.NullMarked;
