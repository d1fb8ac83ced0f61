/** The directory in PostgreSQL. */
@NullMarked
package uk.gain.agencygateway.directory.store;

import org.jspecify.annotations.NullMarked;
