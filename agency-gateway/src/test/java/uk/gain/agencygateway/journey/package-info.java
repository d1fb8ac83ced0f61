/**
 * The running gateway between real parts: hand-made records in, agencies at the API, records out
 * through Confluent's own deserializer.
 */
@NullMarked
package uk.gain.agencygateway.journey;

import org.jspecify.annotations.NullMarked;
