/** What an organisation may ask for. */
@NullMarked
package uk.gain.platform.ratelimits;

import org.jspecify.annotations.NullMarked;
