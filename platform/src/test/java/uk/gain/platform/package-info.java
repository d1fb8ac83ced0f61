/** Tests of the platform's shape. */
@NullMarked
package uk.gain.platform;

import org.jspecify.annotations.NullMarked;
