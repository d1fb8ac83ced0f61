/** Acts with content, in PostgreSQL. */
@NullMarked
package uk.gain.referralservice.handling.store;

import org.jspecify.annotations.NullMarked;
