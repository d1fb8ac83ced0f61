/** Operations in a browser: the same use cases as the API, as pages. */
@NullMarked
package uk.gain.referralservice.operations.pages;

import org.jspecify.annotations.NullMarked;
