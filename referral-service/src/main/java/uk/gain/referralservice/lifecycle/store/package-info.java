/**
 * Referrals, requests, answers and history in PostgreSQL; the only place of the feature with SQL.
 */
@NullMarked
package uk.gain.referralservice.lifecycle.store;

import org.jspecify.annotations.NullMarked;
