/** The rules about places and queues, tried with whatever can come together. */
@NullMarked
package uk.gain.referralservice.capacity;

import org.jspecify.annotations.NullMarked;
