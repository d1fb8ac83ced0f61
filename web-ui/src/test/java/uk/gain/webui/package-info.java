/**
 * Proves that the fragments are the design system's, and that the page chain keeps its promises.
 */
@NullMarked
package uk.gain.webui;

import org.jspecify.annotations.NullMarked;
