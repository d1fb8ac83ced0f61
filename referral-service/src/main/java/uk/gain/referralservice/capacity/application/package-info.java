/** Taking places when requests are made, and giving those that become free to those that wait. */
@NullMarked
package uk.gain.referralservice.capacity.application;

import org.jspecify.annotations.NullMarked;
