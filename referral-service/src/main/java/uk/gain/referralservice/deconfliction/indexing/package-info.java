/**
 * From identifiers as people write them to marks and tokens: normalised first, then digested under
 * a key that is kept outside the database.
 */
@NullMarked
package uk.gain.referralservice.deconfliction.indexing;

import org.jspecify.annotations.NullMarked;
