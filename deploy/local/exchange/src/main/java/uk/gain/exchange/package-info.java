/**
 * The local exchange: every part as a process of its own on loopback, started in one go and ended
 * in one go, and the story of one referral told over the public APIs.
 *
 * <p>Guaranteed: nothing is started when a port is taken; when a part does not come up, nothing is
 * left running; what was in the data folder is there after the next start.
 */
@NullMarked
package uk.gain.exchange;

import org.jspecify.annotations.NullMarked;
