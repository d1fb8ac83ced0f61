/**
 * Content is sealed under a data key of its own and bound to its place; a data key is kept only
 * wrapped. Destroying a data key erases the content everywhere, and a destroyed key is an ordinary
 * value for every reader.
 */
@NullMarked
package uk.gain.platform.cipher;

import org.jspecify.annotations.NullMarked;
