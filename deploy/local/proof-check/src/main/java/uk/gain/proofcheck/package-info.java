/**
 * Verifies that an entry is in the trail, with sigstore-java and the JDK alone: shares no code with
 * the exchange, so that an auditor need not believe it.
 */
@NullMarked
package uk.gain.proofcheck;

import org.jspecify.annotations.NullMarked;
