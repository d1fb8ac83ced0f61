/** Settings and news in PostgreSQL, addresses sealed. */
@NullMarked
package uk.gain.agencygateway.nudging.store;

import org.jspecify.annotations.NullMarked;
