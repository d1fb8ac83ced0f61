/**
 * Real parts as real processes on loopback: PostgreSQL, a Kafka broker, the schema registry, and
 * anything else that is started beside them. The local exchange and the tests use the same code, so
 * what a test sees is what runs.
 *
 * <p>Guaranteed: durability settings are never loosened (fsync and synchronous_commit are on),
 * every process listens on 127.0.0.1 only, and none outlives the JVM that started it, however that
 * JVM ends.
 */
@NullMarked
package uk.gain.infrastructure;

import org.jspecify.annotations.NullMarked;
