/**
 * A service that only adds the platform, run against real parts: what every service gets is tried
 * out on it.
 */
@NullMarked
package uk.gain.platform.example;

import org.jspecify.annotations.NullMarked;
