/** Tests of what {@code uk.gain.platform.avro} guarantees. */
@NullMarked
package uk.gain.platform.avro;

import org.jspecify.annotations.NullMarked;
