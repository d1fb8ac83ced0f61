/**
 * The proof that what is on the wire stays the same bytes, and that Confluent's own classes write
 * and read them.
 */
@NullMarked
package uk.gain.contract.wire;

import org.jspecify.annotations.NullMarked;
