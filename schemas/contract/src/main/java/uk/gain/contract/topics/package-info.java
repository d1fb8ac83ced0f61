/**
 * The typed catalogue of the exchange's topics: name, key, single writer, partitions, retention.
 */
@NullMarked
package uk.gain.contract.topics;

import org.jspecify.annotations.NullMarked;
