/**
 * Imports, sealed uploads and what came of each line, in PostgreSQL; the only place of the feature
 * with SQL.
 */
@NullMarked
package uk.gain.referralservice.importing.store;

import org.jspecify.annotations.NullMarked;
