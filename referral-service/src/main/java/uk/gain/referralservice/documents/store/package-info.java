/** Sealed parts of documents in PostgreSQL; the only place of the feature with SQL. */
@NullMarked
package uk.gain.referralservice.documents.store;

import org.jspecify.annotations.NullMarked;
