/** Who gets a place and who waits, in plain Java, and the port to the queues. */
@NullMarked
package uk.gain.referralservice.capacity.model;

import org.jspecify.annotations.NullMarked;
