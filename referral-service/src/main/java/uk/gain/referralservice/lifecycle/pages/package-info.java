/** What a co-ordinator does in a browser: the same use cases as the API, as pages. */
@NamedInterface("pages")
@NullMarked
package uk.gain.referralservice.lifecycle.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
