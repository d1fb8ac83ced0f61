/**
 * What a service says is stored in the transaction that made it true, and published later: nothing
 * committed is lost, nothing rolled back is published, and the order per key is kept. A record may
 * be published twice, under the same event id; the inbox makes that harmless.
 */
@NullMarked
package uk.gain.platform.outbox;

import org.jspecify.annotations.NullMarked;
