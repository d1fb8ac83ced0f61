/** What numbers and follows changes while the service runs. */
@NullMarked
package uk.gain.agencygateway.changes.numbering;

import org.jspecify.annotations.NullMarked;
