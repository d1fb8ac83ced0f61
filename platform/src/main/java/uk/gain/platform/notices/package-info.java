/** Hearing at once of what another transaction committed, by PostgreSQL's notices. */
@NullMarked
package uk.gain.platform.notices;

import org.jspecify.annotations.NullMarked;
