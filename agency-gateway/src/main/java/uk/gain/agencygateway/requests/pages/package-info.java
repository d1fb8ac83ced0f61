/** What an agency's officer does in a browser: the same use cases as the API, as pages. */
@NullMarked
package uk.gain.agencygateway.requests.pages;

import org.jspecify.annotations.NullMarked;
