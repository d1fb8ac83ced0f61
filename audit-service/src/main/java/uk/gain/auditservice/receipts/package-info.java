/**
 * Every party takes the proof of what it did itself: who raised, answered or looked gets the entry
 * that says so, with a portable proof that it is in the log. Each is an entry itself.
 */
@NullMarked
package uk.gain.auditservice.receipts;

import org.jspecify.annotations.NullMarked;
