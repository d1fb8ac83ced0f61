/** Tests of what {@code uk.gain.platform.web} guarantees. */
@NullMarked
package uk.gain.platform.web;

import org.jspecify.annotations.NullMarked;
