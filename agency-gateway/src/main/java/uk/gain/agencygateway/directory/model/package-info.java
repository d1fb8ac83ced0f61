/** An agency and its members, as the gateway needs to know them. */
@NullMarked
package uk.gain.agencygateway.directory.model;

import org.jspecify.annotations.NullMarked;
