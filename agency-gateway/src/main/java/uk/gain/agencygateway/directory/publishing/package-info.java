/** Model to Avro: what agencies ask to have changed about themselves. */
@NullMarked
package uk.gain.agencygateway.directory.publishing;

import org.jspecify.annotations.NullMarked;
