/**
 * A witness of transparency logs (c2sp.org/tlog-witness): it cosigns a checkpoint only if the log
 * still begins with everything it cosigned before. It is run by another operator than the log, with
 * a key and a store of its own, and shares no code with the exchange.
 */
@NullMarked
package uk.gain.witness;

import org.jspecify.annotations.NullMarked;
