/** How the services' tests look at their pages. */
@NullMarked
package uk.gain.webui.browsing;

import org.jspecify.annotations.NullMarked;
