/** Notices of a real PostgreSQL. */
@NullMarked
package uk.gain.platform.notices;

import org.jspecify.annotations.NullMarked;
