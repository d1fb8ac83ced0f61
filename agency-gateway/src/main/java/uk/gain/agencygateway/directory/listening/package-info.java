/** Avro to model: the directory as its owner publishes it. */
@NullMarked
package uk.gain.agencygateway.directory.listening;

import org.jspecify.annotations.NullMarked;
