/**
 * Records in Confluent's wire format against the registry. A record that cannot be decoded is a
 * value, so that a bad record is one bad record. Topics and schemas come from the catalogue and
 * from nothing else.
 */
@NullMarked
package uk.gain.platform.avro;

import org.jspecify.annotations.NullMarked;
