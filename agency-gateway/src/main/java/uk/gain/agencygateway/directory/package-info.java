/**
 * Who acts for which agency, as the directory's owner last published it. A disabled agency's
 * members are nobody here from the moment the news arrives.
 */
@NullMarked
package uk.gain.agencygateway.directory;

import org.jspecify.annotations.NullMarked;
